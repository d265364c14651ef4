package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "invoicing")
class BankPagesTest {
    private static final String REVIEW = "/invoicing/bank/review";

    private final TestKenh kenh;
    private final Books books;
    private final Browserless staff;

    BankPagesTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Đối Soát", 1_000_000);
        this.staff = Books.staff(kenh);
    }

    private String reference(String path) {
        return staff.get(path).find("INV/2026/(\\d{5})").replaceAll("^", "INV2026");
    }

    private void take(String xml) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sao-ke.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + xml + "\r\n--x--\r\n";
        staff.send(
                        "/invoicing/bank/statements",
                        "POST",
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", "multipart/form-data; boundary=x", "Sec-Fetch-Site", "same-origin"))
                .expect(303);
    }

    private long lines(String state) {
        return kenh.number("select count(*) from invoicing_bank_line where state = '" + state + "'");
    }

    @Test
    void transfers_find_their_invoices_and_people_decide_the_rest() {
        var exact = books.posted();
        var part = books.posted();
        var other = books.posted();
        var file = StatementFilesTest.camt(StatementFilesTest.entry("1100000", reference(exact) + " chuyen tien")
                + StatementFilesTest.entry("400000", "ct " + reference(part))
                + StatementFilesTest.entry("1100001", "tien hang thang 11")
                + StatementFilesTest.entry("25000", "lai tien gui"));
        take(file);
        take(file);
        assertEquals(4, lines("OPEN"), "the same file again adds nothing");
        var review = staff.get(REVIEW).expect(200);
        assertTrue(review.shows("Khớp nội dung và số tiền"));
        assertTrue(review.shows("Ghi nhận 1 khoản khớp"));
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(0, books.figure(exact, "residual"));
        assertEquals(1_100_000, books.figure(exact, "paid"));
        var rest = staff.get(REVIEW).expect(200);
        assertTrue(rest.shows("Khớp nội dung, còn phải trả 1.100.000"));
        var partLine = id("400000");
        staff.post(REVIEW + "/" + partLine + "/book", Map.of("invoiceId", Long.toString(Books.id(part))))
                .expect(303);
        assertEquals(700_000, books.figure(part, "residual"));
        var otherLine = id("1100001");
        staff.post(REVIEW + "/" + otherLine + "/book", Map.of("invoiceId", "")).expect(422);
        var chosen = Map.of("invoiceId", Long.toString(Books.id(other)));
        assertTrue(staff.post(REVIEW + "/" + otherLine + "/book", chosen)
                .expect(409)
                .shows("Phần dư sẽ để lại"));
        staff.post(
                        REVIEW + "/" + otherLine + "/book",
                        Map.of("invoiceId", Long.toString(Books.id(other)), "anyway", "on"))
                .expect(303);
        staff.post(REVIEW + "/" + id("25000") + "/ignore", Map.of("reason", "")).expect(422);
        staff.post(REVIEW + "/" + id("25000") + "/ignore", Map.of("reason", "Lãi tiền gửi"))
                .expect(303);
        assertEquals(0, lines("OPEN"));
        assertEquals(3, lines("BOOKED"));
        assertTrue(staff.get(REVIEW).expect(200).shows("Không còn giao dịch nào chờ xem"));
        assertTrue(staff.get("/invoicing/bank?f.state=IGNORED").expect(200).shows("lai tien gui"));
        staff.post(REVIEW + "/" + partLine + "/book", chosen).expect(409);
        assertFalse(staff.get("/invoicing/bank/invoices?q=" + reference(part))
                .json()
                .items("")
                .isEmpty());
    }

    @Test
    void a_line_whose_payment_is_undone_is_looked_at_again_and_what_no_longer_fits_is_not_booked() {
        var path = books.posted();
        var changed = books.posted();
        take(StatementFilesTest.camt(StatementFilesTest.entry("1100000", reference(path) + " tra tien lan 1")
                + StatementFilesTest.entry("1100000", reference(changed) + " tra tien lan 2")));
        staff.post(changed + "/payments", books.payment(100_000, "tra-truoc-mot-phan"))
                .expect(303);
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(0, books.figure(path, "residual"));
        assertEquals(1_000_000, books.figure(changed, "residual"), "the amount no longer fits: somebody has to look");
        var undo = staff.get(path).find("action=\"" + path + "(/payments/\\d+/undo)\"");
        staff.post(path + undo, Map.of()).expect(303);
        assertEquals(1_100_000, books.figure(path, "residual"));
        var again = staff.get(REVIEW).expect(200);
        assertTrue(again.shows("tra tien lan 1"));
        var line = kenh.number("select id from invoicing_bank_line where text like '%lan 1'");
        staff.post(REVIEW + "/" + line + "/book", Map.of("invoiceId", Long.toString(Books.id(path))))
                .expect(303);
        assertEquals(0, books.figure(path, "residual"));
        var rest = kenh.number("select id from invoicing_bank_line where text like '%lan 2'");
        staff.post(REVIEW + "/" + rest + "/ignore", Map.of("reason", "Đã trả")).expect(303);
    }

    private long id(String amount) {
        return kenh.number("select id from invoicing_bank_line where amount = " + amount);
    }
}
