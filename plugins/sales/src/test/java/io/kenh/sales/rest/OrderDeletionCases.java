package io.kenh.sales.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is deleted and what stays, on each database. */
abstract class OrderDeletionCases {
    private static final String REASON = "{\"reason\": \"Khách đổi ý\"}";

    private static JsonBody order(TestKenh kenh) {
        return Shop.order(
                kenh.api(), Shop.customer(kenh, "Khách Xem Qua"), Shop.line(Shop.product(kenh, "Ghế", 200_000), "2"));
    }

    private static String refused(Answer answer) {
        return answer.expect(409).json().text("/code");
    }

    @Test
    void a_draft_goes_with_its_lines_its_history_and_what_was_to_be_done_about_it(TestKenh kenh) {
        var order = order(kenh);
        var id = order.number("/id");
        kenh.drain();
        kenh.api()
                .postJson(
                        "/api/v1/chatter/activities",
                        "{\"docType\": \"sales.order\", \"docId\": %d, \"type\": \"call\", \"summary\": \"Gọi lại\"}"
                                .formatted(id))
                .expect(201);
        Shop.delete(kenh.api(), id).expect(204);
        kenh.api().get(Shop.ORDERS + "/" + id).expect(404);
        kenh.admin().get("/sales/orders/" + id).expect(404);
        kenh.anonymous().get(Shop.page(order)).expect(404);
        Shop.delete(kenh.api(), id).expect(404);
        kenh.drain();
        assertEquals(0, kenh.number("select count(*) from sales_order_line where order_id = " + id));
        for (var table : new String[] {"entry", "follower", "activity", "notification"}) {
            assertEquals(
                    0,
                    kenh.number("select count(*) from chatter_%s where doc_type = 'sales.order' and doc_id = %d"
                            .formatted(table, id)),
                    table);
        }
        var customer = kenh.admin(Locale.of("vi"))
                .get("/chatter/threads/contacts.partner/" + order.number("/partnerId") + "/entries")
                .expect(200);
        assertTrue(customer.shows("đã xóa báo giá " + order.text("/number")), customer.body());
    }

    @Test
    void what_is_not_a_draft_is_cancelled_first(TestKenh kenh) {
        var id = order(kenh).number("/id");
        Shop.step(kenh.api(), id, "send", "").expect(200);
        assertEquals("sales.cancel-first", refused(Shop.delete(kenh.api(), id)));
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        assertEquals("sales.cancel-first", refused(Shop.delete(kenh.api(), id)));
        Shop.step(kenh.api(), id, "cancel", REASON).expect(200);
        Shop.delete(kenh.api(), id).expect(204);
    }

    @Test
    void what_was_paid_once_stays(TestKenh kenh) {
        var id = order(kenh).number("/id");
        var payments = Shop.ORDERS + "/" + id + "/payments";
        kenh.api().postJson(payments, "{\"amount\": 1000, \"key\": \"coc\"}").expect(200);
        assertEquals("sales.kept-paid", refused(Shop.delete(kenh.api(), id)));
        kenh.api()
                .postJson(payments, "{\"amount\": -1000, \"key\": \"tra-lai\"}")
                .expect(200);
        assertEquals("sales.kept-paid", refused(Shop.delete(kenh.api(), id)));
    }

    @Test
    void what_the_customer_answered_stays_to_prove_it(TestKenh kenh) {
        var order = order(kenh);
        var id = order.number("/id");
        Shop.step(kenh.api(), id, "send", "").expect(200);
        var guest = kenh.anonymous();
        var seen = guest.get(Shop.page(order)).expect(200).find("name=\"seen\" value=\"(\\d+)\"");
        guest.post(Shop.page(order) + "/reject", Map.of("reason", "Đắt quá", "seen", seen))
                .expect(303);
        assertEquals("sales.kept-told", refused(Shop.delete(kenh.api(), id)));
        Shop.step(kenh.api(), id, "reset", "").expect(200);
        assertEquals("sales.kept-told", refused(Shop.delete(kenh.api(), id)));
    }

    @Test
    void many_are_deleted_from_the_list_and_it_is_said_why_others_stay(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var draft = order(kenh);
        var sent = order(kenh);
        Shop.step(kenh.api(), sent.number("/id"), "send", "").expect(200);
        var list = staff.get("/sales/quotations").expect(200);
        assertTrue(list.shows("Xóa hẳn các báo giá đã chọn?"), list.body());
        var delete = "/sales/quotations/bulk/delete";
        staff.post(delete, Map.of("ids", draft.text("/id"))).expect(303);
        assertTrue(staff.get("/sales/quotations").shows("Đã xong"));
        staff.post(delete, Map.of("ids", sent.text("/id"))).expect(303);
        var after = staff.get("/sales/quotations").expect(200);
        assertTrue(after.shows("Hãy hủy đơn trước"), after.body());
        assertFalse(after.shows(draft.text("/number")));
        assertTrue(after.shows(sent.text("/number")));
    }

    @Test
    void the_button_stands_where_it_can_be_done_and_goes_back_to_the_list(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var order = order(kenh);
        var page = "/sales/orders/" + order.text("/id");
        assertTrue(staff.get(page).expect(200).shows("Xóa hẳn " + order.text("/number") + "?"));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        assertFalse(staff.get(page).shows(page + "/delete"));
        var refused = staff.post(page + "/delete", Map.of()).expect(409);
        assertTrue(refused.shows("Hãy hủy đơn trước"), refused.body());
        Shop.step(kenh.api(), order.number("/id"), "cancel", REASON).expect(200);
        var gone = staff.post(page + "/delete", Map.of()).expect(303);
        assertTrue(gone.location().endsWith("/sales/quotations"), gone.location());
    }

    @Test
    void who_does_not_see_an_order_does_not_delete_it(TestKenh kenh) {
        var other = kenh.as("sales.manager");
        var id = order(kenh).number("/id");
        var owner = kenh.number("select id from core_user where email = 'sales.manager@test.invalid'");
        Shop.put(kenh.api(), id, "{\"salespersonId\": " + owner + "}").expect(200);
        Shop.delete(kenh.as("sales.user"), id).expect(404);
        Shop.delete(other, id).expect(204);
    }
}
