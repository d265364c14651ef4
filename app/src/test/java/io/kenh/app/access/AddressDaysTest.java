package io.kenh.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.Visitors;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alone on its server: it moves the clock so far that staff's sessions end too. */
@KenhTest(plugins = {"portal", "sales", "invoicing", "helpdesk"})
class AddressDaysTest {
    private static void live(TestKenh kenh, String days) {
        var key = "core.page-key-days";
        kenh.api()
                .post("/settings/general/core", Map.of(key, days, "shown", key))
                .expect(303);
    }

    private static String dead(TestKenh kenh, String page) {
        return kenh.anonymous().get(page).expect(404).body().replace(page, "…");
    }

    @Test
    void the_addresses_of_invoices_and_tickets_end_with_the_same_days(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var contact = shop.contact("{\"name\":\"Lê Liên\"}");
        var invoice = SalesShop.path(shop.invoice(contact).text("/publicUrl"));
        var tickets = "/helpdesk/tickets/";
        var id = kenh.api()
                .postJson("/api/v1" + tickets, "{\"subject\": \"Đèn tắt\", \"partnerId\": " + contact + "}")
                .expect(201)
                .json()
                .text("/id");
        kenh.api().post(tickets + id + "/share", Map.of()).expect(303);
        var ticket = kenh.api()
                .get(tickets + id)
                .expect(200)
                .find("href=\"[^\"]*(/portal/helpdesk/shared/[A-Za-z0-9_-]{22})\"");
        live(kenh, "7");
        kenh.clock().advance(Duration.ofDays(7));
        for (var page : List.of(invoice, invoice + "/pdf", ticket)) {
            kenh.anonymous().get(page).expect(200);
        }
        kenh.clock().advance(Duration.ofDays(1));
        for (var page : List.of(invoice, invoice + "/pdf", ticket)) {
            kenh.anonymous().get(page).expect(404);
        }
        var shown = kenh.api().get(tickets + id).expect(200);
        assertFalse(shown.shows("/portal/helpdesk/shared/"), "nobody sends an address that leads nowhere");
        assertEquals(
                dead(kenh, "/portal/helpdesk/shared/AAAAAAAAAAAAAAAAAAAAAA"),
                dead(kenh, ticket),
                "as of one that never was");
        live(kenh, "0");
        kenh.anonymous().get(invoice).expect(200);
        kenh.anonymous().get(ticket).expect(200);
    }
}
