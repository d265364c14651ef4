package io.kenh.invoicing.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "invoicing")
class InvoicePagesTest {
    private final TestKenh kenh;
    private final Books books;

    InvoicePagesTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Minh Châu", 1_000_000);
        Books.account(kenh);
    }

    private void post(String path, Map<String, String> form) {
        Books.staff(kenh).post(path, form).expect(303);
    }

    @Test
    void a_draft_is_written_posted_numbered_and_can_then_not_be_changed() {
        var path = books.draft("l.qty", "2");
        var draft = Books.staff(kenh).get(path).expect(200);
        assertTrue(draft.shows("Hóa đơn dự thảo"));
        assertTrue(draft.shows("2.200.000"));
        assertFalse(draft.shows("data-payment-code"));
        post(path + "/post", Map.of());
        var page = Books.staff(kenh).get(path).expect(200);
        var number = page.find("(INV/2026/\\d{5})");
        assertTrue(page.shows(number.replace("/", "")), "the reference follows the number");
        assertTrue(page.find("data-payment-code=\"([^\"]+)\"").contains("54072200000"));
        assertTrue(page.shows("<svg class=\"qr\""));
        Books.staff(kenh).get(path + "/edit").expect(303);
        var edit = books.form("version", "2");
        assertEquals(409, Books.staff(kenh).post(path + "/edit", edit).status());
        assertEquals(409, Books.staff(kenh).post(path + "/post", Map.of()).status());
        assertEquals(
                409,
                Books.staff(kenh).post(path + "/cancel", Map.of("reason", "x")).status());
    }

    @Test
    void payments_come_in_part_and_too_much_stays_as_credit() {
        var path = books.posted();
        var first = books.payment(400_000, "khoan-thu-nhat");
        post(path + "/payments", first);
        post(path + "/payments", first);
        assertEquals(700_000, books.figure(path, "residual"));
        var over = books.payment(1_000_000, "khoan-thu-hai");
        var refused = Books.staff(kenh).post(path + "/payments", over).expect(409);
        assertTrue(refused.shows("700.000"));
        assertTrue(refused.shows("Vẫn tiếp tục"));
        over.put("anyway", "1");
        post(path + "/payments", over);
        assertTrue(Books.staff(kenh).get(path).shows("Đã thanh toán"));
        var next = books.posted();
        var page = Books.staff(kenh).get(next).expect(200);
        assertTrue(page.shows("300.000"), "what was paid too much is offered");
        post(next + page.find("action=\"" + next + "(/payments/\\d+/use)\""), Map.of());
        assertEquals(800_000, books.figure(next, "residual"));
        var undo = Books.staff(kenh).get(path).find("action=\"" + path + "(/payments/\\d+/undo)\"");
        post(path + undo, Map.of());
        assertNotEquals(0, books.figure(path, "residual"));
    }

    @Test
    void a_rest_is_written_off_with_a_reason() {
        var path = books.posted();
        post(path + "/payments", books.payment(1_099_500, "tra-gan-du", "writeOff", "Khách làm tròn"));
        assertEquals(0, books.figure(path, "residual"));
        assertEquals(500, books.figure(path, "written_off"));
        assertTrue(Books.staff(kenh).get(path).shows("Khách làm tròn"));
    }

    @Test
    void a_credit_note_takes_back_all_or_a_part() {
        var path = books.posted();
        assertEquals(
                422,
                Books.staff(kenh)
                        .post(path + "/credit-note", Map.of("reason", "", "amount", ""))
                        .status());
        var form = Map.of("reason", "Trả một phần", "amount", "333.333", "post", "on", "key", "mot-lan-bam");
        var first =
                Books.staff(kenh).post(path + "/credit-note", form).expect(303).location();
        assertEquals(
                first,
                Books.staff(kenh).post(path + "/credit-note", form).expect(303).location());
        assertEquals(1_100_000 - 333_333, books.figure(path, "residual"));
        assertTrue(Books.staff(kenh)
                .post(path + "/credit-note", Map.of("reason", "Trả nữa", "amount", "766.668", "post", "on"))
                .expect(409)
                .shows("còn điều chỉnh được 766.667 đồng"));
        assertTrue(Books.staff(kenh).get(path).shows("RINV/2026/"));
        var whole = books.posted();
        post(whole + "/credit-note", Map.of("reason", "Trả hàng", "post", "on"));
        assertTrue(Books.staff(kenh).get(whole).shows("Đã điều chỉnh hết"));
    }

    @Test
    void back_to_draft_only_while_nothing_is_settled_and_the_number_stays() {
        var path = books.posted();
        var number = Books.staff(kenh).get(path).find("(INV/2026/\\d{5})");
        post(path + "/reset", Map.of());
        post(path + "/post", Map.of());
        assertTrue(Books.staff(kenh).get(path).shows(number));
        post(path + "/payments", books.payment(1, "mot-dong-thoi"));
        assertEquals(409, Books.staff(kenh).post(path + "/reset", Map.of()).status());
        var cancelled = books.posted();
        post(cancelled + "/reset", Map.of());
        post(cancelled + "/cancel", Map.of("reason", "Khách đổi ý"));
        assertTrue(Books.staff(kenh).get("/invoicing/numbers").expect(200).shows("Không thiếu số nào"));
        assertTrue(kenh.api()
                .get("/api/v1/invoicing/numbers")
                .expect(200)
                .json()
                .text("/whole")
                .equals("true"));
    }

    @Test
    void a_reference_belongs_to_one_invoice() {
        var path = books.posted("paymentReference", "HD-KHACH-77");
        var taken = Books.staff(kenh)
                .post("/invoicing/invoices", books.form("paymentReference", "hd khach 77"))
                .expect(409);
        assertTrue(taken.shows("đã dùng cho hóa đơn khác"));
        post(path + "/reference", Map.of("reference", ""));
        assertFalse(Books.staff(kenh).get(path).shows("data-payment-code"), "no code without a reference");
        assertEquals(
                422,
                Books.staff(kenh)
                        .post(path + "/reference", Map.of("reference", "chữ có dấu"))
                        .status());
    }

    @Test
    void numbers_to_come_are_kept_for_the_invoices_they_belong_to() {
        var path = books.posted();
        var number = Books.staff(kenh).get(path).find("(INV/2026/\\d{5})").replace("/", "");
        var next = number.substring(0, 7) + "%05d".formatted(Integer.parseInt(number.substring(7)) + 1);
        var typed = books.form("paymentReference", "inv 2026-" + next.substring(7));
        var refused = Books.staff(kenh).post("/invoicing/invoices", typed).expect(422);
        assertTrue(refused.shows("trùng dạng số hóa đơn"));
        assertTrue(kenh.api()
                .postJson(
                        "/api/v1/invoicing/invoices",
                        "{\"partnerId\": " + books.customer() + ", \"paymentReference\": \"" + next + "\"}")
                .expect(422)
                .shows("paymentReference"));
        assertEquals(
                422,
                Books.staff(kenh)
                        .post(path + "/reference", Map.of("reference", next))
                        .status());
        post(path + "/reference", Map.of("reference", "KHACH-QUEN-9"));
        post(path + "/reference", Map.of("reference", number));
        // Typed before numbers were kept: posting goes on all the same.
        kenh.db(db -> db.write(em -> em.createNativeQuery(
                        "update invoicing_invoice set payment_reference = :key, reference_key = :key where id = :id")
                .setParameter("key", next)
                .setParameter("id", Books.id(path))
                .executeUpdate()));
        assertTrue(Books.staff(kenh).get(books.posted()).shows(next + "A"));
    }

    @Test
    void the_customer_reads_the_posted_invoice_and_how_to_pay_it() {
        var path = books.draft();
        var hidden = Books.staff(kenh).get(path).expect(200);
        assertTrue(hidden.shows("Khách xem được sau khi hóa đơn vào sổ"));
        post(path + "/post", Map.of());
        var url = Books.staff(kenh).get(path).find("href=\"[^\"]*(/portal/invoicing/[^\"]+)\"");
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var page = guest.get(url).expect(200);
        for (var text :
                new String[] {"Sacombank", "0011012345678", "1.100.000", "Thanh toán bằng VietQR", "Bàn gỗ sồi"}) {
            assertTrue(page.shows(text), text);
        }
        assertTrue(page.header("X-Robots-Tag").orElse("").contains("noindex"));
        assertTrue(guest.get(url + "/pdf").expect(200).body().startsWith("%PDF"));
        guest.get("/portal/invoicing/AAAAAAAAAAAAAAAAAAAAAA").expect(404);
        post(path + "/key/revoke", Map.of());
        guest.get(url).expect(404);
    }

    @Test
    void instalments_are_shown_and_the_first_open_one_is_the_due_date() {
        var path = books.posted("paymentTerm", "30@0,70@30");
        var page = Books.staff(kenh).get(path).expect(200);
        assertTrue(page.shows("330.000"));
        assertTrue(page.shows("770.000"));
        assertTrue(page.shows("20/12/2026"));
        post(path + "/payments", books.payment(330_000, "ky-thu-nhat-xong"));
        assertTrue(Books.staff(kenh).get("/invoicing/invoices?f.due=2026-12-20").shows("Công ty Minh Châu"));
        post(path + "/payments", books.payment(770_000, "ky-thu-hai-xong"));
        assertEquals(
                "2026-12-20",
                kenh.api().get("/api/v1" + path).expect(200).json().text("/dueDate"),
                "what is paid was due all the same");
        assertFalse(Books.staff(kenh).get(path).expect(200).shows("quá hạn"));
    }

    @Test
    void the_lists_show_what_is_late_and_every_view_opens() {
        var late = books.posted("invoiceDate", "2026-10-01", "dueDate", "2026-11-17");
        var staff = Books.staff(kenh);
        var list = staff.get("/invoicing/invoices?f.state=POSTED&f.due=..yesterday")
                .expect(200);
        assertTrue(list.shows("17/11/2026 · 3 ngày quá hạn"));
        assertTrue(list.shows(late));
        for (var query : new String[] {
            "view=kanban", "view=calendar", "view=pivot&rows=payment&cols=date:month&measure=residual",
            "view=graph&rows=date:month&measure=total", "q=minh+chau", "q=INV2026"
        }) {
            assertEquals(200, staff.get("/invoicing/invoices?" + query).status(), query);
        }
        assertTrue(
                staff.get("/invoicing/invoices/export?format=csv").expect(200).shows("Công ty Minh Châu"));
        staff.get("/invoicing/credit-notes").expect(200);
        staff.get("/invoicing/payments").expect(200);
    }

    @Test
    void sums_while_one_types_are_those_that_are_saved() {
        var staff = Books.staff(kenh);
        var tax = new HashMap<>(Map.of(
                "name",
                "Thuế thử",
                "label",
                "Thuế thử",
                "scope",
                "SALE",
                "computation",
                "PERCENT",
                "amount",
                "5",
                "place",
                "9"));
        post("/catalog/taxes", tax);
        var id = kenh.number("select id from catalog_tax where name = 'Thuế thử'");
        var path = books.draft("l.tax", Long.toString(id));
        tax.put("amount", "50");
        tax.put("version", "0");
        post("/catalog/taxes/" + id, tax);
        var edit = staff.get(path + "/edit").expect(200);
        // A price nobody typed is asked for again: the field still says another one.
        var form = books.form(
                "id", edit.find("name=\"id\" value=\"(\\d+)\""),
                "version", edit.find("name=\"version\" value=\"(\\d+)\""),
                "l.id", edit.find("name=\"l.id\" value=\"(\\d+)\""),
                "l.tax", Long.toString(id),
                "l.auto", "1",
                "l.price", "777",
                "l.qty", "2");
        var sums = staff.with("HX-Request", "true").post("/invoicing/invoices/preview", form);
        assertTrue(sums.expect(200).shows("2.100.000"));
        post(path + "/edit", form);
        assertTrue(staff.get(path).shows("2.100.000"));
        assertEquals(2_100_000, books.figure(path, "total"));
        form.put("priceList", "999999");
        form.put("version", staff.get(path + "/edit").find("name=\"version\" value=\"(\\d+)\""));
        assertTrue(staff.post(path + "/edit", form).expect(422).shows("Bảng giá không tồn tại."));
    }

    @Test
    void the_second_writer_sees_what_changed() {
        var path = books.draft();
        var edit = Books.staff(kenh).get(path + "/edit").expect(200);
        var mine = new HashMap<>(books.form(
                "version", edit.find("name=\"version\" value=\"(\\d+)\""),
                "l.id", edit.find("name=\"l.id\" value=\"(\\d+)\""),
                "note", "của A"));
        post(path + "/edit", mine);
        mine.put("note", "của B");
        assertTrue(Books.staff(kenh).post(path + "/edit", mine).expect(409).shows("<td>của A</td><td>của B</td>"));
    }

    @Test
    void a_credit_note_is_taken_off_again_on_the_page_of_either() {
        var path = books.posted();
        var made = Books.staff(kenh)
                .post(path + "/credit-note", Map.of("reason", "Trả hàng", "amount", "100000", "post", "on"))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        var undo = Books.staff(kenh).get(made).expect(200).find("action=\"" + made + "(/credits/\\d+/undo)\"");
        Books.staff(kenh).post(made + undo, Map.of()).expect(303);
        assertEquals(0, books.figure(path, "credited"));
        assertEquals(100_000, books.figure(made, "residual"));
        assertTrue(Books.staff(kenh).get(path).expect(200).shows("Gỡ đối trừ"));
    }

    @Test
    void an_accountant_may_not_reverse_and_a_stranger_sees_nothing() {
        var path = books.posted();
        var accountant = kenh.as("invoicing.accountant");
        accountant.get(path).expect(200);
        assertEquals(
                403,
                accountant
                        .post(path + "/credit-note", Map.of("reason", "x", "post", "on"))
                        .status());
        assertEquals(
                403, accountant.get("/invoicing/invoices/new?kind=credit_note").status());
        assertEquals(
                403,
                accountant
                        .post("/invoicing/invoices", books.form("kind", "CREDIT_NOTE"))
                        .status());
        accountant
                .post(path + "/payments", books.payment(1_099_999, "ke-toan-bo-qua", "writeOff", "Thiếu một đồng"))
                .expect(303);
        assertEquals(403, kenh.as("contacts.user").get(path).status());
    }
}
