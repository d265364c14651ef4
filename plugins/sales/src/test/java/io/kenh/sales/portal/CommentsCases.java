package io.kenh.sales.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers write on the page of their order, on each database. */
abstract class CommentsCases {
    private static JsonBody order(TestKenh kenh, String more) {
        return Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Lê Thị Hỏi"),
                Shop.line(Shop.product(kenh, "Ghế gỗ", 1_000_000), "2") + more);
    }

    @Test
    void what_the_customer_writes_stands_on_the_page_and_in_the_history_and_the_salesperson_hears_of_it(TestKenh kenh) {
        kenh.as("sales.manager", "chatter.user");
        var seller = kenh.number("select max(id) from core_user");
        var order = order(kenh, ", \"salespersonId\": " + seller);
        kenh.drain();
        var before = kenh.number("select count(*) from chatter_notification where user_id = " + seller);
        var page = Shop.page(order);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(guest.get(page).expect(200).shows("Nhắn cho chúng tôi"));
        guest.post(page + "/comments", Map.of("author", "Mai", "comment", " ")).expect(422);
        guest.post(page + "/comments", Map.of("author", "Chị Mai", "comment", "Giao <b>thứ bảy</b> được không?"))
                .expect(303);
        var shown = guest.get(page).expect(200);
        assertTrue(shown.body().contains("Giao &lt;b&gt;thứ bảy"), shown.body());
        assertTrue(shown.shows("Chị Mai"));
        kenh.drain();
        var history = kenh.admin(Locale.of("vi"))
                .get("/chatter/threads/sales.order/" + order.text("/id") + "/entries")
                .expect(200);
        assertTrue(
                history.body().contains("Chị Mai đã viết trên trang riêng của khách: Giao &lt;b&gt;thứ bảy"),
                history.body());
        assertTrue(kenh.number("select count(*) from chatter_notification where user_id = " + seller) > before);
        assertEquals(
                "sales.kept-told",
                Shop.delete(kenh.api(), order.number("/id")).expect(409).json().text("/code"));
    }

    @Test
    void who_asks_something_first_may_accept_what_was_read_before(TestKenh kenh) {
        var page = Shop.page(order(kenh, ""));
        var guest = kenh.anonymous();
        var seen = guest.get(page).expect(200).find("name=\"seen\" value=\"(\\d+)\"");
        guest.post(page + "/comments", Map.of("author", "Mai", "comment", "Có bảo hành không?"))
                .expect(303);
        guest.post(page + "/accept", Map.of("name", "Mai", "agree", "on", "seen", seen))
                .expect(303);
    }

    @Test
    void nobody_fills_the_page_of_an_order(TestKenh kenh) {
        var order = order(kenh, "");
        var page = Shop.page(order);
        kenh.anonymous()
                .post("/portal/sales/AAAAAAAAAAAAAAAAAAAAAA/comments", Map.of("author", "x", "comment", "x"))
                .expect(404);
        kenh.change("insert into sales_comment (id, company_id, order_id, name, text, written_at)"
                + " select 900000 + n.id, o.company_id, o.id, 'x', 'x', o.created_at from sales_order o,"
                + " (select a.id * 10 + b.id as id from (select 0 as id union select 1 union select 2 union select 3"
                + " union select 4 union select 5 union select 6 union select 7 union select 8 union select 9) a,"
                + " (select 0 as id union select 1 union select 2 union select 3 union select 4 union select 5"
                + " union select 6 union select 7 union select 8 union select 9) b) n where o.id = "
                + order.text("/id"));
        kenh.anonymous()
                .post(page + "/comments", Map.of("author", "Mai", "comment", "Còn nữa"))
                .expect(429);
    }
}
