package io.kenh.invoicing.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invoices and credit notes by e-mail. */
@KenhTest(plugins = {"invoicing", "mail"})
class InvoiceMailTest {
    private final TestKenh kenh;
    private final Books books;

    InvoiceMailTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Thư Từ", 1_000_000);
        kenh.change("update contacts_partner set email = 'ketoan@thutu.example' where name = 'Công ty Thư Từ'");
        Books.account(kenh);
    }

    private void server(int port) {
        var version = kenh.admin().get("/mail/server").expect(200).find("name=\"version\" value=\"(\\d+)\"");
        var server = Map.of(
                "host", "localhost",
                "port", Integer.toString(port),
                "security", "NONE",
                "sender", "thu@saomai.example",
                "version", version);
        kenh.admin().post("/mail/server", server).expect(303);
    }

    private static String mail(String path) {
        return "/mail/write/invoicing.invoice/" + Books.id(path);
    }

    @Test
    void a_posted_invoice_goes_with_its_paper_what_is_open_and_where_to_pay() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var path = books.posted();
            var staff = Books.staff(kenh);
            assertTrue(staff.get(path).expect(200).shows(mail(path)));
            var page = staff.get(mail(path)).expect(200);
            var form = new HashMap<>(Map.of("pdf", "true"));
            for (var name : new String[] {"token", "to", "subject"}) {
                form.put(name, page.find("name=\"" + name + "\"[^>]*value=\"([^\"]*)\""));
            }
            form.put("text", page.find("(?s)<textarea[^>]*name=\"text\"[^>]*>([^<]*)</textarea>"));
            staff.post(mail(path), form).expect(303);
            staff.post(mail(path), form).expect(303);
            kenh.drain();
            assertEquals(1, sink.mails().size());
            var mail = sink.mails().getFirst();
            assertTrue(mail.subject().startsWith("Hóa đơn INV/2026/"), mail.subject());
            assertTrue(mail.text().startsWith("Kính gửi Công ty Thư Từ,"), mail.text());
            assertTrue(mail.text().contains("1.100.000") && mail.text().contains("05/12/2026"), mail.text());
            assertTrue(mail.text().contains("/portal/invoicing/"), mail.text());
            var paper = mail.files().values().iterator().next();
            assertArrayEquals(new byte[] {'%', 'P', 'D', 'F'}, Arrays.copyOf(paper, 4));
        }
    }

    @Test
    void drafts_and_cancelled_ones_do_not_go_and_who_may_not_see_invoices_finds_none() {
        var draft = books.draft();
        var staff = Books.staff(kenh);
        assertFalse(staff.get(draft).expect(200).shows(mail(draft)));
        assertEquals(409, staff.get(mail(draft)).status());
        var posted = books.posted();
        assertEquals(404, kenh.as("mail.sender").get(mail(posted)).status());
        assertEquals(404, staff.get("/mail/write/no.such/1").status());
    }
}
