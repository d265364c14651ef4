package io.kenh.sales.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "sales")
class PortalPagesTest {
    private static JsonBody order(TestKenh kenh, String more) {
        var product = Shop.product(kenh, "Ghế gỗ", 1_000_000);
        return Shop.order(kenh.api(), Shop.customer(kenh, "Lê Thị Mai"), Shop.line(product, "2") + more);
    }

    /** The version the customer's page shows. */
    private static String seen(Browserless who, String page) {
        return who.get(page).expect(200).find("name=\"seen\" value=\"(\\d+)\"");
    }

    private static JsonBody now(TestKenh kenh, JsonBody order) {
        return kenh.api().get(Shop.ORDERS + "/" + order.text("/id")).expect(200).json();
    }

    @Test
    void whoever_has_the_address_reads_the_order_and_nobody_else_learns_it(TestKenh kenh) {
        var page = Shop.page(order(kenh, ""));
        assertTrue(page.matches("/portal/sales/[A-Za-z0-9_-]{22}"), page);
        var vi = kenh.anonymous().with("Accept-Language", "vi").get(page).expect(200);
        assertTrue(vi.shows("Ghế gỗ"));
        assertTrue(vi.shows("2.200.000"));
        assertTrue(vi.shows("Đồng ý đặt hàng"));
        assertTrue(vi.header("X-Robots-Tag").orElse("").contains("noindex"));
        assertEquals("no-referrer", vi.header("Referrer-Policy").orElse(""));
        assertTrue(vi.header("Cache-Control").orElse("").contains("no-store"));
        assertTrue(kenh.anonymous().with("Accept-Language", "en").get(page).shows("Accept and order"));
        var pdf = kenh.anonymous().get(page + "/pdf").expect(200);
        assertTrue(pdf.body().startsWith("%PDF"));
    }

    @Test
    void a_wrong_key_leads_nowhere(TestKenh kenh) {
        var page = Shop.page(order(kenh, ""));
        for (var key : new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAA", page.substring(14) + "A", "%27+or+1%3D1"}) {
            assertEquals(404, kenh.anonymous().get("/portal/sales/" + key).status(), key);
            assertEquals(
                    404,
                    kenh.anonymous()
                            .post("/portal/sales/" + key + "/accept", Map.of("name", "x", "agree", "on"))
                            .status(),
                    key);
        }
    }

    @Test
    void the_key_itself_is_not_in_the_database(TestKenh kenh) throws SQLException {
        var made = order(kenh, "");
        var key = Shop.page(made).substring("/portal/sales/".length());
        try (var connection = kenh.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select key_hash, key_sealed from sales_order where id = " + made.text("/id"))) {
            row.next();
            assertFalse(row.getString(1).contains(key));
            assertFalse(row.getString(2).contains(key));
        }
    }

    @Test
    void a_revoked_address_is_dead_and_a_new_one_lives(TestKenh kenh) {
        var made = order(kenh, "");
        var path = "/sales/orders/" + made.text("/id");
        kenh.admin().post(path + "/key", Map.of()).expect(303);
        kenh.anonymous().get(Shop.page(made)).expect(404);
        var renewed = now(kenh, made);
        assertNotEquals(Shop.page(made), Shop.page(renewed));
        kenh.anonymous().get(Shop.page(renewed)).expect(200);
        kenh.admin().post(path + "/key/revoke", Map.of()).expect(303);
        var dead = kenh.anonymous().with("Accept-Language", "vi").get(Shop.page(renewed));
        assertTrue(dead.expect(404).shows("Liên kết không còn dùng được"), dead.body());
        assertTrue(dead.shows("thu hồi") && !dead.shows("href=\"/\""), dead.body());
        var unknown = kenh.anonymous().with("Accept-Language", "vi").get("/portal/sales/AAAAAAAAAAAAAAAAAAAAAA");
        assertEquals(dead.body(), unknown.expect(404).body(), "of a key that never was nothing else is told");
        assertFalse(now(kenh, made).at("/publicUrl").exists());
        kenh.admin().get(path).expect(200);
    }

    @Test
    void the_customer_accepts_with_name_and_word(TestKenh kenh) {
        var made = order(kenh, "");
        var page = Shop.page(made);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(
                guest.post(page + "/accept", Map.of("name", "Mai")).expect(422).shows("Vui lòng đánh dấu"));
        assertEquals("draft", now(kenh, made).text("/state"));
        var seen = seen(guest, page);
        var more = Shop.line(Shop.product(kenh, "Bàn gỗ", 5_000_000), "2").substring(2);
        Shop.put(kenh.api(), Long.parseLong(made.text("/id")), "{" + more + "}").expect(200);
        var refused = guest.post(page + "/accept", Map.of("name", "Lê Thị Mai", "agree", "on", "seen", seen))
                .expect(409);
        assertTrue(refused.shows("vừa được sửa"));
        assertEquals("draft", now(kenh, made).text("/state"), "nobody agrees to what was changed meanwhile");
        var word = Map.of("name", "Lê Thị Mai", "agree", "on", "seen", seen(guest, page));
        var drawn = new HashMap<>(word);
        drawn.put("signature", "10,20 60,90;80,20 90,30");
        guest.post(page + "/accept", drawn).expect(303);
        assertEquals("sale", now(kenh, made).text("/state"));
        var after = guest.get(page).expect(200);
        assertTrue(after.shows("Lê Thị Mai"));
        assertTrue(after.shows("M10 20L60 90M80 20L90 30"), "the signature, as it was drawn");
        assertTrue(kenh.admin().get("/sales/orders/" + made.text("/id")).shows("M10 20L60 90M80 20L90 30"));
        assertFalse(after.shows("/accept"));
        var again = guest.post(page + "/accept", word).expect(409);
        assertTrue(again.shows("đã được xác nhận trước đó") && !again.shows("vừa được sửa"), again.body());
        guest.post(page + "/accept", Map.of("name", "Mai", "agree", "on")).expect(409);
        assertTrue(guest.post(page + "/reject", Map.of("reason", "thôi"))
                .expect(409)
                .shows("đã được xác nhận trước đó"));
        assertEquals("sale", now(kenh, made).text("/state"));
    }

    @Test
    void an_expired_quotation_cannot_be_accepted_by_the_customer(TestKenh kenh) {
        var made = order(kenh, ", \"orderDate\": \"2026-11-01\", \"validityDate\": \"2026-11-02\"");
        var page = Shop.page(made);
        var shown = kenh.anonymous().with("Accept-Language", "vi").get(page).expect(200);
        assertFalse(shown.shows("/accept"));
        assertTrue(shown.shows("chỉ có hiệu lực đến hết ngày 02/11/2026"), shown.body());
        kenh.anonymous()
                .post(page + "/accept", Map.of("name", "Mai", "agree", "on"))
                .expect(409);
        assertEquals("draft", now(kenh, made).text("/state"));
    }

    @Test
    void where_the_company_wants_it_nobody_accepts_without_signing(TestKenh kenh) {
        var made = order(kenh, "");
        var page = Shop.page(made);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(guest.get(page).expect(200).shows("Ký bằng tay (không bắt buộc)"));
        Shop.set(kenh, "sales.signature-required", "true");
        var shown = guest.get(page).expect(200);
        assertTrue(shown.shows("Ở đây cần chữ ký vẽ tay") && !shown.shows("không bắt buộc"), shown.body());
        var word = Map.of("name", "Lê Thị Mai", "agree", "on", "seen", seen(guest, page));
        assertTrue(guest.post(page + "/accept", word).expect(422).shows("Vui lòng ký vào ô này"));
        assertEquals("draft", now(kenh, made).text("/state"));
        var drawn = new HashMap<>(word);
        drawn.put("signature", "10,20 60,90");
        guest.post(page + "/accept", drawn).expect(303);
        assertEquals("sale", now(kenh, made).text("/state"));
        Shop.set(kenh, "sales.signature-required", "false");
    }

    @Test
    void the_customer_rejects_with_a_reason(TestKenh kenh) {
        var made = order(kenh, "");
        var page = Shop.page(made);
        kenh.anonymous().post(page + "/reject", Map.of("reason", "")).expect(422);
        kenh.anonymous()
                .post(page + "/reject", Map.of("reason", "Giá cao", "seen", seen(kenh.anonymous(), page)))
                .expect(303);
        assertEquals("cancel", now(kenh, made).text("/state"));
        assertEquals("Giá cao", now(kenh, made).text("/cancelReason"));
        var shown = kenh.anonymous().with("Accept-Language", "vi").get(page).expect(200);
        assertTrue(shown.shows("Quý khách đã từ chối báo giá này, với lý do: Giá cao"), shown.body());
        assertTrue(shown.shows("Đã từ chối") && !shown.shows("Đã hủy"), shown.body());
        var late = kenh.anonymous()
                .with("Accept-Language", "vi")
                .post(page + "/accept", Map.of("name", "Mai", "agree", "on", "seen", "1"));
        assertTrue(late.expect(409).shows("đã bị từ chối hoặc hủy"), late.body());
    }

    @Test
    void what_staff_cancelled_nobody_rejected(TestKenh kenh) {
        var made = order(kenh, "");
        kenh.admin()
                .post("/sales/orders/" + made.text("/id") + "/cancel", Map.of("reason", "Khách nợ cũ"))
                .expect(303);
        var shown = kenh.anonymous().with("Accept-Language", "vi").get(Shop.page(made));
        assertTrue(shown.expect(200).shows("Đã hủy") && !shown.shows("từ chối"), shown.body());
        assertFalse(shown.shows("Khách nợ cũ"), "what staff notes is not for the customer");
    }

    @Test
    void a_refused_answer_keeps_what_was_typed_for_both(TestKenh kenh) {
        var page = Shop.page(order(kenh, ""));
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var form = guest.get(page).expect(200);
        assertTrue(form.shows("formaction=\"" + page + "/reject\""), "one form for both answers");
        var rejected = guest.post(page + "/reject", Map.of("name", "Lê Thị Mai", "reason", ""))
                .expect(422);
        assertTrue(rejected.shows("value=\"Lê Thị Mai\""), rejected.body());
        var accepted = guest.post(page + "/accept", Map.of("name", "", "reason", "Giá hơi cao"))
                .expect(422);
        assertTrue(accepted.shows("Giá hơi cao</textarea>"), accepted.body());
    }

    @Test
    void without_a_portal_the_link_answers_unless_the_company_says_no(TestKenh kenh) {
        var page = Shop.page(order(kenh, ""));
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(guest.get(page).expect(200).shows(page + "/accept"));
        Shop.answers(kenh, "sign-in");
        var shown = guest.get(page).expect(200);
        assertFalse(shown.shows("/accept"));
        assertTrue(shown.shows("Chưa gửi") && !shown.shows("Chờ xác nhận"), "of a draft nothing is waited for");
        assertTrue(shown.shows("vui lòng liên hệ") && !shown.shows("/portal/sign-in"), shown.body());
        guest.post(page + "/accept", Map.of("name", "Mai", "agree", "on")).expect(403);
        // As it was saved when it was yes or no.
        kenh.change("update core_setting set setting_value = 'true' where setting_key = 'sales.answer-by-address'");
        kenh.clock().advance(Duration.ofSeconds(6));
        assertTrue(guest.get(page).expect(200).shows(page + "/accept"));
        Shop.answers(kenh, "usual");
    }

    @Test
    void what_people_write_is_text_and_never_markup(TestKenh kenh) {
        var made = order(kenh, ", \"terms\": \"<script>alert(1)</script>\"");
        assertFalse(kenh.anonymous().get(Shop.page(made)).shows("<script>alert(1)"));
        assertFalse(kenh.admin().get("/sales/orders/" + made.text("/id")).shows("<script>alert(1)"));
        kenh.anonymous().get(Shop.page(made) + "/pdf").expect(200);
    }
}
