package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A transfer by the code of an instalment. */
@KenhTest(plugins = "invoicing")
class BankInstalmentTest {
    @Test
    void an_instalment_is_recorded_as_what_was_asked_for(TestKenh kenh) {
        var books = new Books(kenh, "Công ty Trả Góp", 1_000_000);
        var staff = Books.staff(kenh);
        var path = books.posted("paymentTerm", "30@0,70@30");
        var reference = "INV2026" + staff.get(path).find("INV/2026/(\\d{5})");
        var file = StatementFilesTest.camt(StatementFilesTest.entry("330000", reference + " ky mot"));
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sao-ke.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + file + "\r\n--x--\r\n";
        staff.send(
                        "/invoicing/bank/statements",
                        "POST",
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", "multipart/form-data; boundary=x", "Sec-Fetch-Site", "same-origin"))
                .expect(303);
        staff.post("/invoicing/bank/review/sure", Map.of()).expect(303);
        assertEquals(770_000, books.figure(path, "residual"));
    }
}
