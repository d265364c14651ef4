package io.kenh.invoicing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What banks tell, for programs, whatever the database. */
abstract class StatementApiCases {
    private static final String PATH = "/api/v1/invoicing/bank-statements";
    private static final String INVOICES = "/api/v1/invoicing/invoices/";

    private final TestKenh kenh;
    private final Books books;
    private final Browserless api;

    StatementApiCases(TestKenh kenh) {
        this.kenh = kenh;
        this.api = kenh.api();
        this.books = new Books(kenh, "Công ty Sao Kê", 1_000_000);
    }

    private JsonBody invoice(long id) {
        return api.get(INVOICES + id).expect(200).json();
    }

    private Answer send(String question, String name, String file) {
        return api.upload(PATH + question, Map.of(), "file", name, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String... texts) {
        var rows = new StringBuilder("Ngày,Nội dung,Ghi có,Số tham chiếu\n");
        for (var text : texts) {
            rows.append("21/11/2026,")
                    .append(text)
                    .append(",1100000,")
                    .append(text.hashCode())
                    .append('\n');
        }
        return rows.toString();
    }

    private JsonBody lines(long statement, String question) {
        return api.get(PATH + "/" + statement + question).expect(200).json();
    }

    private Answer step(long statement, long line, String step, String json) {
        return api.postJson(PATH + "/" + statement + "/lines/" + line + "/" + step, json);
    }

    @Test
    void a_file_is_taken_in_once_and_its_lines_are_decided() {
        long id = Books.id(books.posted());
        long other = Books.id(books.posted());
        var reference = invoice(id).text("/paymentReference");
        var file = table(reference + " mot", "khong ro hai", "khong ro ba");
        var taken = send("?key=thang-11", "so-phu.csv", file).expect(201);
        long statement = taken.json().number("/id");
        assertTrue(taken.location().endsWith(PATH + "/" + statement), taken.location());
        assertEquals(3, taken.json().number("/fresh"));
        assertEquals(3, taken.json().number("/open"));
        assertEquals(1, taken.json().number("/sure"));
        assertEquals(0, taken.json().number("/taken/untold"));

        // The answer was lost: the same one. Sent under another name, nothing in it is new.
        assertEquals(
                statement,
                send("?key=thang-11", "so-phu.csv", file).expect(200).json().number("/id"));
        var again = send("", "so-phu.csv", file).expect(201).json();
        assertEquals(0, again.number("/fresh"));
        assertEquals(3, again.number("/known"));

        var first = lines(statement, "?limit=2");
        assertEquals(2, first.items("/lines").size());
        assertEquals(id, first.number("/lines/0/invoiceId"));
        assertTrue(first.at("/lines/0/sure").text().equals("true"), first.toString());
        assertEquals(
                1,
                lines(statement, "?after=" + first.text("/next"))
                        .items("/lines")
                        .size());

        long sure = first.number("/lines/0/id");
        var matched = step(statement, sure, "match", "{\"invoiceId\": " + id + "}")
                .expect(200)
                .json();
        assertEquals("booked", matched.text("/state"));
        assertEquals(0, invoice(id).number("/residual"));
        step(statement, sure, "match", "{\"invoiceId\": " + id + "}").expect(200);
        step(statement, sure, "match", "{\"invoiceId\": " + other + "}").expect(409);
        step(statement, sure, "ignore", "{\"reason\": \"x\"}").expect(409);

        var undone = step(statement, sure, "unmatch", "").expect(200).json();
        assertEquals("open", undone.text("/state"));
        assertEquals(1_100_000, invoice(id).number("/residual"));
        step(statement, sure, "unmatch", "").expect(409);
        step(statement, sure, "match", "{}").expect(422);

        long second = first.number("/lines/1/id");
        step(statement, second, "ignore", "{}").expect(422);
        assertEquals(
                "Tiền cọc",
                step(statement, second, "ignore", "{\"reason\": \"Tiền cọc\"}")
                        .expect(200)
                        .json()
                        .text("/reason"));
        assertEquals(1, lines(statement, "?state=ignored").items("/lines").size());
        assertEquals(2, lines(statement, "?state=open").number("/statement/open"));
        step(again.number("/id"), second, "ignore", "{\"reason\": \"x\"}").expect(404);
    }

    @Test
    void a_payment_undone_by_a_program_gives_its_line_back() {
        long id = Books.id(books.posted());
        long statement = send("", "a.csv", table(invoice(id).text("/paymentReference") + " bon"))
                .expect(201)
                .json()
                .number("/id");
        long line = lines(statement, "").number("/lines/0/id");
        long payment = step(statement, line, "match", "{\"invoiceId\": " + id + "}")
                .expect(200)
                .json()
                .number("/paymentId");
        api.postJson(INVOICES + id + "/payments/" + payment + "/undo", "").expect(200);
        assertEquals("open", lines(statement, "").text("/lines/0/state"));
    }

    @Test
    void files_are_read_by_key_the_newest_first() {
        var camt = "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"VND\">77000</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt>"
                + "<Dt>2026-11-21</Dt></BookgDt><AcctSvcrRef>FT77</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>";
        long older = send("", "cu.xml", camt).expect(201).json().number("/id");
        long newer =
                send("", "moi.csv", table("khong ro nam")).expect(201).json().number("/id");
        var page = api.get(PATH + "?limit=1").expect(200).json();
        assertEquals(newer, page.number("/items/0/id"));
        var next = api.get(PATH + "?limit=1&after=" + page.text("/next"))
                .expect(200)
                .json();
        assertEquals(older, next.number("/items/0/id"));
        assertEquals("CAMT.053", next.text("/items/0/format"));
        assertEquals(1, next.number("/items/0/open"));
        assertTrue(next.number("/items/0/journalId") > 0);
        assertFalse(next.at("/items/0/taken").exists());
        api.get(PATH + "?limit=1000").expect(400);
        api.get(PATH + "/999999999").expect(404);
    }

    @Test
    void what_is_no_statement_or_of_an_unnamed_account_is_refused() {
        send("", "x.csv", "a,b\n1,2\n").expect(422);
        api.postJson(PATH, "{}").expect(422);
        send("?journal=999999", "x.csv", table("khong ro sau")).expect(422);
        Books.staff(kenh)
                .post("/invoicing/journals", Map.of("kind", "BANK", "code", "ACB", "name", "Ngân hàng ACB"))
                .expect(303);
        var refused = send("", "x.csv", table("khong ro bay")).expect(422);
        assertTrue(refused.json().at("/fields/journal").exists(), refused.body());
        long acb = kenh.number("select id from invoicing_journal where code = 'ACB'");
        var taken = send("?journal=" + acb, "x.csv", table("khong ro bay"))
                .expect(201)
                .json();
        assertEquals(acb, taken.number("/journalId"));
        kenh.change("update invoicing_journal set active = false where code = 'ACB'");
    }

    @Test
    void who_may_not_pay_reads_only() {
        var accountant = kenh.as("invoicing.accountant");
        long id = Books.id(books.posted());
        long statement = send("", "b.csv", table(invoice(id).text("/paymentReference") + " tam"))
                .expect(201)
                .json()
                .number("/id");
        long line = lines(statement, "").number("/lines/0/id");
        var at = PATH + "/" + statement + "/lines/" + line;
        accountant.postJson(at + "/match", "{\"invoiceId\": " + id + "}").expect(200);
        assertEquals(403, accountant.postJson(at + "/unmatch", "").status());
        assertEquals(403, kenh.as("contacts.user").get(PATH).status());
    }
}
