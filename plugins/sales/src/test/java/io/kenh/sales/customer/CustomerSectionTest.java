package io.kenh.sales.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a contact's page says of a customer. */
@KenhTest(plugins = "sales")
class CustomerSectionTest {
    @Test
    void the_contacts_page_shows_orders_and_gives_the_customer_a_price_list(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Nguyễn An");
        var page = "/contacts/partners/" + customer;
        var admin = kenh.admin();
        assertTrue(admin.get(page).expect(200).shows("chưa có báo giá hay đơn hàng nào"));
        assertFalse(admin.get(page).shows("sales-price-list"), "there is one list only");

        var product = Shop.product(kenh, "Cà phê", 100_000);
        var order = Shop.order(kenh.as("sales.user"), customer, Shop.line(product, "1"));
        Shop.step(kenh.as("sales.user"), order.number("/id"), "confirm", "{}").expect(200);
        var shown = admin.get(page).expect(200);
        assertTrue(shown.shows(order.text("/number")) && shown.shows("1 đơn hàng đã xác nhận"), shown.body());
        assertTrue(shown.shows("/sales/orders/new?partner=" + customer));
        assertFalse(kenh.as("sales.user", "contacts.user").get(page).expect(200).shows(order.text("/number")));
        assertFalse(kenh.as("contacts.user").get(page).expect(200).shows("sales-of-partner"));

        var id = admin.post("/catalog/price-lists", Map.of("name", "Khách sỉ"))
                .expect(303)
                .location()
                .replaceAll(".*/", "");
        admin.post(
                        "/catalog/price-lists/" + id + "/rules",
                        Map.of("target", "ALL", "method", "DISCOUNT", "discount", "10", "base", "PRICE"))
                .expect(303);
        assertTrue(admin.get(page).shows("Khách sỉ"));
        admin.post("/sales/customers/" + customer + "/price-list", Map.of("priceList", id))
                .expect(303);
        var cheaper = Shop.order(kenh.api(), customer, Shop.line(product, "1"));
        assertEquals(99_000, cheaper.number("/total"));
        admin.post("/sales/customers/" + customer + "/price-list", Map.of("priceList", ""))
                .expect(303);
        assertEquals(
                110_000,
                Shop.order(kenh.api(), customer, Shop.line(product, "1")).number("/total"));
        admin.post("/sales/customers/999999/price-list", Map.of("priceList", id))
                .expect(404);
        kenh.as("contacts.user")
                .post("/sales/customers/" + customer + "/price-list", Map.of("priceList", id))
                .expect(403);
    }

    @Test
    void a_price_list_follows_the_contact_through_a_merge_and_back(TestKenh kenh) {
        var admin = kenh.admin();
        var product = Shop.product(kenh, "Trà", 100_000);
        var twice = Shop.customer(kenh, "Lê Bình (cũ)");
        var customer = Shop.customer(kenh, "Lê Bình");
        var list = admin.post("/catalog/price-lists", Map.of("name", "Đại lý"))
                .expect(303)
                .location()
                .replaceAll(".*/", "");
        admin.post(
                        "/catalog/price-lists/" + list + "/rules",
                        Map.of("target", "ALL", "method", "DISCOUNT", "discount", "10", "base", "PRICE"))
                .expect(303);
        admin.post("/sales/customers/" + twice + "/price-list", Map.of("priceList", list))
                .expect(303);

        var merge = "/contacts/partners/" + customer + "/merge/" + twice;
        admin.post(merge, Map.of("keep", "" + customer)).expect(303);
        kenh.drain();
        assertEquals(99_000, total(kenh, customer, product));

        var id = kenh.number("select max(merge_id) from catalog_partner_pricelist");
        admin.post("/contacts/merges/" + id + "/undo", Map.of()).expect(303);
        kenh.drain();
        assertEquals(110_000, total(kenh, customer, product), "it was never this one's");
        assertEquals(99_000, total(kenh, twice, product));
    }

    @Test
    void who_has_a_price_list_keeps_it_when_another_contact_is_merged_in(TestKenh kenh) {
        var admin = kenh.admin();
        var lists = new ArrayList<String>();
        var partners = new ArrayList<Long>();
        for (var name : List.of("Vàng", "Bạc")) {
            lists.add(admin.post("/catalog/price-lists", Map.of("name", "Khách " + name))
                    .expect(303)
                    .location()
                    .replaceAll(".*/", ""));
            partners.add(Shop.customer(kenh, "Hạng " + name));
            admin.post("/sales/customers/" + partners.getLast() + "/price-list", Map.of("priceList", lists.getLast()))
                    .expect(303);
        }
        var survivor = partners.getFirst();
        admin.post("/contacts/partners/" + survivor + "/merge/" + partners.getLast(), Map.of("keep", "" + survivor))
                .expect(303);
        kenh.drain();
        assertEquals(
                Long.parseLong(lists.getFirst()),
                kenh.number("select price_list_id from catalog_partner_pricelist where partner_id = " + survivor));
    }

    private static long total(TestKenh kenh, long customer, long product) {
        return Shop.order(kenh.api(), customer, Shop.line(product, "1")).number("/total");
    }
}
