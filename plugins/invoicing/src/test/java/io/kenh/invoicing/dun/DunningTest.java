package io.kenh.invoicing.dun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "invoicing")
class DunningTest {
    private static void days(TestKenh kenh, int days) {
        kenh.clock().advance(Duration.ofDays(days));
        kenh.drain();
    }

    @Test
    void levels_rise_with_the_clock_and_stop_when_paid(TestKenh kenh) {
        var books = new Books(kenh, "Công ty Trễ Hạn", 1_000_000);
        // Due in fifteen days.
        var path = books.posted();
        var other = books.posted();
        days(kenh, 17);
        assertEquals(0, books.figure(path, "dunning_level"));
        days(kenh, 1);
        assertEquals(1, books.figure(path, "dunning_level"));
        // By key: a session has ended by now.
        var api = kenh.api().with("Accept-Language", "vi");
        assertTrue(api.get("/invoicing/aging").expect(200).shows("2.200.000"));
        assertTrue(api.get("/invoicing").expect(200).shows("Quá hạn"));
        api.postJson(
                        "/api/v1/invoicing/invoices/" + Books.id(other) + "/payments",
                        "{\"amount\": 1100000, \"key\": \"tra-het\"}")
                .expect(200);
        assertEquals(0, books.figure(other, "dunning_level"));
        days(kenh, 30);
        assertEquals(3, books.figure(path, "dunning_level"), "three levels late is told once, as the third");
        assertEquals(0, books.figure(other, "dunning_level"));
    }

    @Test
    void each_instalment_is_reminded_of_from_the_first_level_on(TestKenh kenh) {
        var books = new Books(kenh, "Công ty Trả Góp", 1_000_000);
        var day = LocalDate.ofInstant(kenh.clock().instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        var made = kenh.api()
                .postJson("/api/v1/invoicing/invoices", """
                        {"partnerId": %d, "invoiceDate": "%s", "paymentTerm": "30@0,70@30",
                        "lines": [{"productId": %d, "quantity": 1}]}""".formatted(books.customer(), day, books.product()))
                .expect(201)
                .json()
                .text("/id");
        var path = "/api/v1/invoicing/invoices/" + made;
        kenh.api().postJson(path + "/post", "").expect(200);
        days(kenh, 20);
        assertEquals(3, books.figure(path, "dunning_level"));
        kenh.api()
                .postJson(path + "/payments", "{\"amount\": 330000, \"key\": \"ky-mot\"}")
                .expect(200);
        assertEquals(0, books.figure(path, "dunning_level"));
        days(kenh, 14);
        assertEquals(1, books.figure(path, "dunning_level"));
    }

    @Test
    void days_are_read_as_people_write_them() {
        assertEquals(List.of(3, 10, 20), Dunning.days(" 20, 3,10, 3, x,"));
        assertEquals(List.of(), Dunning.days(""));
    }
}
