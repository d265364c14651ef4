package io.kenh.invoicing.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "invoicing")
class JournalsTest {
    private static final String API = "/api/v1/invoicing/invoices/";
    private static final String JOURNALS = "/invoicing/journals";

    private final TestKenh kenh;
    private final Books books;
    private final Browserless staff;

    JournalsTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Sổ Sách", 1_000_000);
        this.staff = Books.staff(kenh);
    }

    @Test
    void a_code_taken_by_two_at_once_is_one_journal() throws Exception {
        var form = Map.of("kind", "BANK", "code", "MSB", "name", "Á Châu");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(() ->
                            threads.submit(() -> staff.post(JOURNALS, form).status()))
                    .limit(4)
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            Collections.sort(statuses);
            assertEquals(List.of(303, 422, 422, 422), statuses);
        }
        assertEquals(1, kenh.number("select count(*) from invoicing_journal where code = 'MSB'"));
    }

    private Answer step(String path, String step, String json) {
        return kenh.api().postJson(API + Books.id(path) + "/" + step, json);
    }

    private String state(String path) {
        return kenh.api().get(API + Books.id(path)).expect(200).json().text("/paymentState");
    }

    private long journal(String kind, String code, String name, boolean waits) {
        var form = waits
                ? Map.of("kind", kind, "code", code, "name", name, "waits", "on")
                : Map.of("kind", kind, "code", code, "name", name);
        staff.post(JOURNALS, form).expect(303);
        return kenh.number("select id from invoicing_journal where code = '" + code + "'");
    }

    private long payments(String path) {
        return kenh.number("select count(*) from invoicing_payment where invoice_id = " + Books.id(path));
    }

    private void statement(String text) {
        statement(text, Map.of());
    }

    private void statement(String text, Map<String, String> fields) {
        var file = "Ngày giao dịch,Số tiền ghi có,Nội dung,Số tham chiếu\n21/11/2026,1100000," + text + "\n";
        staff.upload("/invoicing/bank/statements", fields, "file", "sao-ke.csv", file.getBytes(StandardCharsets.UTF_8))
                .expect(303);
    }

    @Test
    void money_of_another_account_is_numbered_in_its_journal() {
        long other = journal("BANK", "TCB", "Techcombank", false);
        assertTrue(staff.get("/invoicing/bank/review").expect(200).shows("Techcombank"));
        var path = books.draft();
        var posted = step(path, "post", "").expect(200).json();
        statement(posted.text("/paymentReference") + " ck,TCB1", Map.of("journal", Long.toString(other)));
        staff.post("/invoicing/bank/review/sure", Map.of()).expect(303);
        assertEquals("paid", state(path));
        assertEquals(
                1,
                kenh.number("select count(*) from invoicing_payment where journal_id = " + other
                        + " and number like 'PTCB/%' and invoice_id = " + Books.id(path)));
    }

    @Test
    void only_what_is_posted_is_paid_or_not() {
        var path = books.draft();
        assertEquals("none", state(path));
        assertTrue(staff.get("/invoicing/invoices?f.payment=NONE").expect(200).shows(path));
        assertFalse(staff.get(path).expect(200).shows("Chưa thanh toán"));
        step(path, "post", "").expect(200);
        assertEquals("not_paid", state(path));
        step(path, "reset", "").expect(200);
        assertEquals("none", state(path));
        step(path, "cancel", "{\"reason\": \"nhầm\"}").expect(200);
        assertEquals("none", state(path));
    }

    @Test
    void an_invoice_on_hold_is_not_asked_for_and_takes_no_payment_until_it_goes_on() {
        var path = books.posted();
        step(path, "block", "{\"reason\": \" \"}").expect(422);
        staff.post(path + "/block", Map.of("reason", "Khách khiếu nại")).expect(303);
        assertEquals("blocked", state(path));
        step(path, "block", "{\"reason\": \"lần nữa\"}").expect(409);
        var page = staff.get(path).expect(200);
        assertTrue(page.shows("Tạm dừng thu") && page.shows("Thu tiếp"));
        assertFalse(page.shows("data-dialog=\"invoice-payment\""));
        assertEquals(
                "invoicing.blocked",
                step(path, "payments", "{\"amount\": 1000, \"key\": \"khi-tam-dung\"}")
                        .expect(409)
                        .json()
                        .text("/code"));
        assertTrue(staff.get("/invoicing/aging").expect(200).shows("Công ty Sổ Sách"), "it is owed all the same");
        step(path, "credit-note", "{\"reason\": \"Giảm giá\", \"amount\": 100000}")
                .expect(201);
        assertEquals("blocked", state(path), "what settles a dispute is possible");
        staff.post(path + "/unblock", Map.of()).expect(303);
        assertEquals("partial", state(path));
        step(path, "payments", "{\"amount\": 1000000, \"key\": \"sau-do\"}").expect(200);
        assertEquals("paid", state(path));
        step(path, "block", "{\"reason\": \"muộn rồi\"}").expect(409);
    }

    @Test
    void what_is_recorded_by_hand_awaits_the_statement_which_is_no_second_payment() {
        var bank = journal("BANK", "VCB", "Vietcombank", true);
        var path = books.posted();
        var reference = kenh.api().get(API + Books.id(path)).json().text("/paymentReference");
        staff.post(path + "/payments", books.payment(1_100_000, "ghi-tay-truoc", "journal", Long.toString(bank)))
                .expect(303);
        assertEquals("in_payment", state(path));
        assertEquals(0, books.figure(path, "residual"));
        assertTrue(staff.get(path).expect(200).shows("Chờ sao kê"));
        var board = staff.get("/invoicing").expect(200);
        assertTrue(board.shows("Vietcombank") && board.shows("chờ sao kê 1.100.000"), board.body());
        statement(reference + " chuyen tien,FT77", Map.of("journal", Long.toString(bank)));
        staff.post("/invoicing/bank/review/sure", Map.of()).expect(303);
        assertEquals("paid", state(path));
        assertEquals(1, payments(path));
        assertEquals(0, books.figure(path, "waiting"));
        var undo = staff.get(path).find("action=\"" + path + "(/payments/\\d+/undo)\"");
        staff.post(path + undo, Map.of()).expect(303);
        assertEquals("not_paid", state(path));
        assertTrue(staff.get("/invoicing/bank/review").expect(200).shows("FT77") || payments(path) == 1);
    }

    @Test
    void a_person_may_confirm_that_the_money_came_and_undo_it_before() {
        var bank = journal("BANK", "ACB", "ACB", true);
        var path = books.posted();
        var form = books.payment(1_100_000, "ghi-tay-lan-1", "journal", Long.toString(bank));
        staff.post(path + "/payments", form).expect(303);
        var undo = staff.get(path).find("action=\"" + path + "(/payments/\\d+/undo)\"");
        staff.post(path + undo, Map.of()).expect(303);
        assertEquals("not_paid", state(path));
        assertEquals(0, books.figure(path, "waiting"));
        step(path, "payments", "{\"amount\": 1100000, \"key\": \"lan-2\", \"journalId\": " + bank + "}")
                .expect(200);
        assertEquals("in_payment", state(path));
        var seen = staff.get(path).find("action=\"" + path + "(/payments/\\d+/seen)\"");
        staff.post(path + seen, Map.of()).expect(303);
        staff.post(path + seen, Map.of()).expect(303);
        assertEquals("paid", state(path));
    }

    @Test
    void each_journal_has_numbers_of_its_own_without_gaps() {
        var shop = journal("SALE", "POS", "Cửa hàng", false);
        var cash = kenh.number("select id from invoicing_journal where kind = 'CASH'");
        assertTrue(staff.get("/invoicing/invoices/new").expect(200).shows("Cửa hàng"));
        var first = books.posted("journal", Long.toString(shop));
        var second = books.posted("journal", Long.toString(shop));
        var usual = books.posted();
        assertEquals("POS/2026/00001", number(first));
        assertEquals("POS/2026/00002", number(second));
        assertTrue(number(usual).startsWith("INV/2026/"));
        var own = staff.get("/invoicing/invoices?view=list&f.journal=" + shop).expect(200);
        assertTrue(own.shows(number(first)) && !own.shows(number(usual)), own.body());
        assertTrue(staff.get("/invoicing/invoices?view=pivot&rows=journal&measure=total")
                .expect(200)
                .shows("Cửa hàng"));
        var credit = step(first, "credit-note", "{\"reason\": \"Trả hàng\"}")
                .expect(201)
                .json();
        assertEquals("RPOS/2026/00001", credit.text("/number"));
        staff.post(second + "/payments", books.payment(100_000, "tien-mat-1", "journal", Long.toString(cash)))
                .expect(303);
        staff.post(second + "/payments", books.payment(100_000, "tien-mat-2", "method", "CASH"))
                .expect(303);
        var list = staff.get("/invoicing/payments").expect(200);
        assertTrue(staff.get("/invoicing/payments?view=graph&rows=journal&measure=amount")
                .expect(200)
                .shows("Tiền mặt"));
        assertTrue(list.shows("PCSH/2026/00001") && list.shows("PCSH/2026/00002"), list.body());
        var check = kenh.api().get("/api/v1/invoicing/numbers").expect(200).json();
        assertEquals("true", check.text("/whole"), check.toString());
    }

    private String number(String path) {
        return kenh.api().get(API + Books.id(path)).json().text("/number");
    }

    @Test
    void a_code_is_single_and_one_journal_of_each_kind_stays_in_use() {
        for (var code : new String[] {"X", "A1", "INV", "RINV", "PBNK", "ABCDEF"}) {
            staff.post(JOURNALS, Map.of("kind", "SALE", "code", code, "name", "Sổ"))
                    .expect(422);
        }
        var list = kenh.api().get("/api/v1/invoicing/journals").expect(200);
        assertTrue(list.shows("\"code\":\"INV\"") && list.shows("\"code\":\"CSH\""), list.body());
        var cash = kenh.number("select id from invoicing_journal where kind = 'CASH'");
        staff.post(JOURNALS + "/" + cash + "/archive", Map.of()).expect(303);
        assertEquals(1, kenh.number("select count(*) from invoicing_journal where kind = 'CASH' and active = true"));
        var path = books.draft();
        kenh.api()
                .postJson(
                        "/api/v1/invoicing/invoices",
                        "{\"partnerId\": %d, \"journalId\": %d, \"lines\": []}".formatted(books.customer(), cash))
                .expect(422);
        staff.post(path + "/edit", books.form("version", "0", "journal", "999999"))
                .expect(422);
    }

    @Test
    void the_journals_of_the_beginning_are_read_in_the_own_language_until_renamed() {
        assertTrue(staff.get(JOURNALS).expect(200).shows("Tiền mặt"));
        var english = kenh.admin(Locale.of("en"));
        assertTrue(english.get(JOURNALS).expect(200).shows("Cash"));
        var cash = JOURNALS + "/" + kenh.number("select id from invoicing_journal where code = 'CSH'");
        english.post(cash, Map.of("name", "Cash", "version", "0")).expect(303);
        assertTrue(staff.get(JOURNALS).shows("Tiền mặt"), "saved as it was shown, it is as it was");
        staff.post(cash, Map.of("name", "Két cửa hàng", "version", "0")).expect(303);
        assertTrue(english.get(JOURNALS).shows("Két cửa hàng"));
    }
}
