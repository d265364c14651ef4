package io.kenh.app.browser;

import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of products, orders, invoices, leads, tickets, and of the portal's keepers. */
@ExtendWith(Chromium.class)
class RecordPagesTest {
    @Test
    void no_page_has_barriers_errors_or_a_sideways_scroll(Browser browser) {
        StaffPages.walk(browser, false, RecordPagesTest::own);
    }

    private static List<String> own(TestKenh kenh) {
        var customer = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Công ty Minh Châu\"}")
                .expect(201)
                .json()
                .text("/id");
        return Stream.of(
                        new OwnInvoices(kenh, customer).all(),
                        new OwnDeals(kenh, customer).all(),
                        new OwnLetters(kenh, customer).all())
                .flatMap(List::stream)
                .toList();
    }
}
