package io.kenh.helpdesk.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of a ticket that somebody gives to the customer. */
@KenhTest(plugins = "helpdesk")
class SharedTicketTest {
    @Test
    void who_has_the_address_reads_until_it_is_taken_back_and_changes_nothing(TestKenh kenh) {
        var customer = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Nguyễn Thị Mai\"}")
                .expect(201)
                .json()
                .number("/id");
        var id = kenh.api()
                .postJson(
                        "/api/v1/helpdesk/tickets",
                        "{\"subject\": \"Nồi cơm không nóng\", \"partnerId\": " + customer + "}")
                .expect(201)
                .json()
                .text("/id");
        var staff = kenh.admin(Locale.of("vi"));
        var page = "/helpdesk/tickets/" + id;
        assertFalse(staff.get(page).expect(200).shows("/portal/helpdesk/shared/"));
        staff.post(page + "/share", Map.of()).expect(303);
        var url = staff.get(page).expect(200).find("href=\"[^\"]*(/portal/helpdesk/shared/[A-Za-z0-9_-]{22})\"");

        var visitor = kenh.anonymous();
        var shown = visitor.get(url).expect(200);
        assertTrue(shown.shows("Nồi cơm không nóng"));
        assertEquals(
                "no-referrer", shown.headers().firstValue("Referrer-Policy").orElse(""));
        assertTrue(shown.shows("Liên kết này để xem"), shown.body());
        assertFalse(shown.shows("<form method=\"post\""), shown.body());
        kenh.change("insert into helpdesk_word (id, company_id, ticket_id, customer, author, body, said_at)"
                + " select 900001, company_id, id, false, 'Lan', 'Chiều nay em ghé', created_at from helpdesk_ticket where id = "
                + id);
        assertTrue(visitor.get(url).expect(200).shows("Chiều nay em ghé"), "what was said");
        for (var step : List.of("write", "close", "rate")) {
            int status = visitor.post(url + "/" + step, Map.of("text", "Ai đó", "stars", "1"))
                    .status();
            assertTrue(status == 404 || status == 405, step + " " + status);
        }
        assertEquals(1, kenh.number("select count(*) from helpdesk_word where ticket_id = " + id));

        staff.post(page + "/share", Map.of()).expect(303);
        assertEquals(404, visitor.get(url).status(), "a new address in place of the old one");
        var other = staff.get(page).expect(200).find("href=\"[^\"]*(/portal/helpdesk/shared/[A-Za-z0-9_-]{22})\"");
        visitor.get(other).expect(200);
        staff.post(page + "/share/revoke", Map.of()).expect(303);
        var dead = visitor.get(other).expect(404);
        assertEquals(
                dead.body().replace(other, ""),
                visitor.get("/portal/helpdesk/shared/khong-co-that-000000000").body(),
                "nothing tells whether there ever was one");
        assertEquals(
                404,
                visitor.get("/portal/helpdesk/shared/khong-co-that-000000000").status());
    }
}
