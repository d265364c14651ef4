package io.kenh.sales.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "sales")
class OrderListsTest {
    private static final String LIST = "/sales/quotations";

    @Test
    void all_views_show_the_quotations(TestKenh kenh) {
        var product = Shop.product(kenh, "Xe đạp", 3_000_000);
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Trịnh Văn Sơn"), Shop.line(product, "1"));
        var staff = kenh.admin(Locale.of("vi"));
        for (var view : new String[] {"list", "kanban", "calendar"}) {
            var page = staff.get(LIST + "?view=" + view).expect(200);
            assertTrue(page.shows(order.text("/number")) || page.shows("Trịnh Văn Sơn"), view);
        }
        staff.get(LIST + "?view=pivot&rows=salesperson&cols=orderDate:month&measure=total")
                .expect(200);
        staff.get(LIST + "?view=graph&rows=orderDate:month&measure=total").expect(200);
        for (var query : new String[] {"q=trinh+son", "q=S2026", "f.state=DRAFT", "f.orderDate=month"}) {
            assertTrue(staff.get(LIST + "?" + query).expect(200).shows("Trịnh Văn Sơn"), query);
        }
        assertFalse(staff.get(LIST + "?f.state=DRAFT,SENT&f.validity=..yesterday")
                .expect(200)
                .shows("Trịnh Văn Sơn"));
        assertTrue(staff.get(LIST + "/export?format=csv").expect(200).shows("Trịnh Văn Sơn"));
        var lines = staff.get("/sales/lines").expect(200);
        assertTrue(lines.shows("Xe đạp"));
        assertTrue(staff.get("/sales/lines/export?format=csv").expect(200).shows(order.text("/number")));
        assertTrue(staff.get("/sales").expect(200).shows("Báo giá tháng này"));
    }

    @Test
    void the_pivot_opens_on_what_each_salesperson_sold_by_month(TestKenh kenh) {
        var product = Shop.product(kenh, "Tủ", 4_321_000);
        Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Vũ Thị Tủ"),
                Shop.line(product, "1") + ", \"orderDate\": \"2026-10-05\"");
        var staff = kenh.admin(Locale.of("vi"));
        var page = staff.get(LIST + "?view=pivot&q=vu+thi+tu").expect(200);
        assertTrue(page.shows("4.321.000"), page.body());
        assertTrue(page.body().contains("value=\"orderDate:month\" selected"), page.body());
        assertTrue(page.shows("Số báo giá"));
        var counted =
                staff.get(LIST + "?view=pivot&q=vu+thi+tu&rows=salesperson").expect(200);
        assertFalse(counted.shows("4.321.000"), "what is asked for is shown");
    }

    @Test
    void many_are_confirmed_at_once_and_refusals_are_counted(TestKenh kenh) {
        var product = Shop.product(kenh, "Mũ", 50_000);
        var customer = Shop.customer(kenh, "Hàng loạt");
        var good = Shop.order(kenh.api(), customer, Shop.line(product, "1"));
        var empty = Shop.order(kenh.api(), customer, "");
        var staff = kenh.admin(Locale.of("vi"));
        staff.post(LIST + "/bulk/confirm", Map.of("ids", good.text("/id"))).expect(303);
        assertTrue(staff.get(LIST).shows("Đã xong 1."));
        staff.post(LIST + "/bulk/confirm", Map.of("ids", empty.text("/id"))).expect(303);
        assertTrue(staff.get(LIST).shows("không thực hiện được 1"));
        assertEquals("sale", state(kenh, good.text("/id")));
        assertEquals("draft", state(kenh, empty.text("/id")));
    }

    @Test
    void why_many_are_cancelled_is_asked_and_told(TestKenh kenh) {
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Hủy hàng loạt"), "");
        var id = order.text("/id");
        var staff = kenh.admin(Locale.of("vi"));
        var page = staff.post(LIST + "/bulk/cancel", Map.of("ids", id))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        assertEquals("draft", state(kenh, id));
        assertTrue(staff.get(page).expect(200).shows(order.text("/number")));
        staff.post("/sales/cancel", Map.of("ids", id, "reason", " ")).expect(422);
        staff.post("/sales/cancel", Map.of("ids", id, "reason", "Hết hàng")).expect(303);
        assertEquals("cancel", state(kenh, id));
        var said = kenh.api().get(Shop.ORDERS + "/" + id).json();
        assertEquals("Hết hàng", said.text("/cancelReason"));
    }

    @Test
    void a_card_dragged_to_cancelled_asks_for_the_reason(TestKenh kenh) {
        var id = Shop.order(kenh.api(), Shop.customer(kenh, "Kéo thẻ"), "").text("/id");
        var staff = kenh.admin(Locale.of("vi"));
        var page = staff.post(LIST + "/move?view=kanban", Map.of("id", id, "to", "CANCEL"))
                .expect(303)
                .location();
        assertTrue(page.endsWith("/sales/cancel?ids=" + id), page);
        assertEquals("draft", state(kenh, id));
    }

    private static String state(TestKenh kenh, String id) {
        return kenh.api().get(Shop.ORDERS + "/" + id).json().text("/state");
    }
}
