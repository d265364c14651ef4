package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Taking in files of banks, and what the review page says of their lines. */
@KenhTest(plugins = "invoicing")
class StatementPagesTest {
    private static final String REVIEW = "/invoicing/bank/review";

    private final TestKenh kenh;
    private final Books books;
    private final Browserless staff;

    StatementPagesTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Sao Kê", 1_000_000);
        this.staff = Books.staff(kenh);
    }

    private String reference(String path) {
        return staff.get(path).find("INV/2026/(\\d{5})").replaceAll("^", "INV2026");
    }

    private void take(String xml) {
        take("sao-ke.xml", xml).expect(303);
    }

    private Answer take(String name, String content, String... more) {
        var body = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            body.append(
                    "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(more[i], more[i + 1]));
        }
        body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--x--\r\n");
        return staff.send(
                "/invoicing/bank/statements",
                "POST",
                BodyPublishers.ofString(body.toString()),
                Map.of("Content-Type", "multipart/form-data; boundary=x", "Sec-Fetch-Site", "same-origin"));
    }

    private long lines(String state) {
        return kenh.number("select count(*) from invoicing_bank_line where state = '" + state + "'");
    }

    @Test
    void money_that_went_out_pays_no_invoice_and_what_does_not_say_so_is_never_sure() {
        var path = books.posted();
        var reference = reference(path);
        var typed =
                "Ngày,Nội dung,Số tiền,Loại\n21/11/2026,Hoan tien %1$s,1100000,Ghi nợ\n21/11/2026,%1$s tra tien,1100000,Ghi có\n";
        take("co-loai.csv", typed.formatted(reference)).expect(303);
        assertEquals(0, kenh.number("select count(*) from invoicing_bank_line where text like 'Hoan tien%'"));
        assertEquals(1, sure(reference + " tra tien"));
        take("khong-ro.csv", "Ngày,Nội dung,Số tiền\n21/11/2026,%s khong dau,1100000\n".formatted(reference))
                .expect(303);
        assertEquals(0, sure(reference + " khong dau"));
        assertTrue(staff.get(REVIEW).expect(200).shows("Tệp không nói rõ: hãy xem kỹ"));
        take(
                        "co-dau.csv",
                        "Date,Description,Amount\n2026-11-21,%1$s signed,1100000\n2026-11-21,fee,-5000\n"
                                .formatted(reference))
                .expect(303);
        assertEquals(1, sure(reference + " signed"));
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(1_100_000, books.figure(path, "paid"));
        assertEquals(2, lines("OPEN"));
        for (var text : new String[] {"khong dau", "signed"}) {
            var line = kenh.number("select id from invoicing_bank_line where text like '%" + text + "'");
            staff.post(REVIEW + "/" + line + "/ignore", Map.of("reason", "Đã trả"))
                    .expect(303);
        }
    }

    @Test
    void a_file_of_another_account_asks_first() {
        Books.account(kenh);
        var path = books.posted();
        var file = StatementFilesTest.camt("<Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>"
                + StatementFilesTest.entry("1100000", reference(path)));
        var asked = take("khac.xml", file.formatted("998877")).expect(409);
        assertTrue(asked.shows("998877") && asked.shows("0011012345678"), asked.body());
        assertTrue(asked.shows("Vẫn nhập tệp của tài khoản khác"));
        assertEquals(0, sure(reference(path)));
        take("khac.xml", file.formatted("998877"), "anyway", "on").expect(303);
        assertEquals(1, sure(reference(path)));
        take("dung.xml", file.formatted("0011012345678")).expect(303);
        take("iban.xml", file.formatted("VN12SAIG0011012345678")).expect(303);
        var line = kenh.number("select id from invoicing_bank_line where text = '" + reference(path) + "'");
        staff.post(REVIEW + "/" + line + "/ignore", Map.of("reason", "Thử")).expect(303);
    }

    @Test
    void what_is_refused_is_said_where_the_line_stands_and_keeps_what_was_picked() {
        var path = books.posted();
        var entries = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            entries.append(StatementFilesTest.entry(Integer.toString(1_200_000 + i), "khong ro " + i));
        }
        take(StatementFilesTest.camt(entries.toString()));
        var next = staff.get(REVIEW).expect(200).find("href=\"/invoicing/bank/review\\?after=([^\"]+)\"");
        var page = staff.get(REVIEW + "?after=" + next).expect(200);
        var line = page.find("id=\"line-(\\d+)\"");
        var chosen = Map.of("invoiceId", Long.toString(Books.id(path)), "after", next);
        var refused = staff.post(REVIEW + "/" + line + "/book", chosen).expect(409);
        assertTrue(refused.shows("Phần dư sẽ để lại") && refused.shows("id=\"line-" + line + "\""), refused.body());
        assertTrue(refused.shows("name=\"anyway\""), "the box to go on all the same");
        assertTrue(refused.shows("value=\"" + Books.id(path) + "\""), "the invoice that was picked");
        var done = staff.post(
                        REVIEW + "/" + line + "/book",
                        Map.of("invoiceId", Long.toString(Books.id(path)), "after", next, "anyway", "on"))
                .expect(303);
        assertTrue(done.location().endsWith("?after=" + next), done.location());
        assertEquals(0, books.figure(path, "residual"));
        assertTrue(staff.post(REVIEW + "/" + line + "/book", chosen).expect(409).shows("Đã ghi nhận"));
        while (lines("OPEN") > 0) {
            var open = kenh.number("select min(id) from invoicing_bank_line where state = 'OPEN'");
            staff.post(REVIEW + "/" + open + "/ignore", Map.of("reason", "Thử", "after", next))
                    .expect(303);
        }
        assertTrue(staff.get(REVIEW + "?after=" + next).expect(200).shows("Không còn giao dịch nào chờ xem"));
    }

    @Test
    void what_is_pending_waits_and_a_collective_entry_pays_each_of_its_invoices() {
        var one = books.posted();
        var two = books.posted();
        var pending = StatementFilesTest.entry("1100000", reference(one) + " cho hach toan")
                .replace("<BookgDt>", "<Sts>PDNG</Sts><BookgDt>");
        var part =
                "<TxDtls><Amt Ccy=\"VND\">1100000</Amt><RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
        var both = "<Ntry><Amt Ccy=\"VND\">2200000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<BookgDt><Dt>2026-11-21</Dt></BookgDt><NtryDtls>"
                + part.formatted(reference(one)) + part.formatted(reference(two)) + "</NtryDtls></Ntry>";
        take(StatementFilesTest.camt(pending + both));
        assertTrue(staff.get(REVIEW).expect(200).shows("1 giao dịch ngân hàng chưa hạch toán"));
        assertEquals(2, lines("OPEN"));
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(0, books.figure(one, "residual"));
        assertEquals(0, books.figure(two, "residual"));
        assertEquals(0, lines("OPEN"));
    }

    private long sure(String text) {
        return kenh.number("select count(*) from invoicing_bank_line where sure = true and text = '" + text + "'");
    }
}
