package io.kenh.sales.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What programs cannot write, as people cannot. */
@KenhTest(plugins = "sales")
class OrderRefusalsTest {
    @Test
    void what_there_is_not_is_refused_and_named(TestKenh kenh) {
        var api = kenh.api();
        kenh.admin()
                .post(
                        "/catalog/taxes",
                        Map.of("name", "Thuế mua", "label", "Mua", "scope", "PURCHASE", "amount", "8", "place", "1"))
                .expect(303);
        var bought = kenh.number("select id from catalog_tax where name = 'Thuế mua'");
        var product = Shop.product(kenh, "Hàng cân", 1000);
        var metre = kenh.number("select max(u.id) from catalog_unit u where u.category_id <> "
                + "(select x.category_id from catalog_unit x where x.id = "
                + "(select p.unit_id from catalog_product p where p.id = " + product + "))");
        var line = "{\"productId\": " + product + ", \"quantity\": 1";
        var customer = Shop.customer(kenh, "Khách Lạ");
        for (var wrong : List.of(
                "lines: [" + line + ", \"taxIds\": [999999]}]",
                "lines: [" + line + ", \"taxIds\": [" + bought + "]}]",
                "lines: [" + line + ", \"unitPrice\": 5, \"unitId\": " + metre + "}]",
                "lines: [{\"quantity\": 1, \"unitPrice\": 5}]",
                "priceList: 999999",
                "team: 999999",
                "salesperson: 999999",
                "tags: [\"" + "x".repeat(61) + "\"]",
                "tags: [\"Sỉ, lẻ\"]")) {
            var field = wrong.substring(0, wrong.indexOf(':'));
            var named = field.equals("priceList") || field.equals("team") || field.equals("salesperson")
                    ? field + "Id"
                    : field;
            var more = ", \"" + named + "\"" + wrong.substring(field.length());
            var refused = api.postJson(Shop.ORDERS, "{\"partnerId\": " + customer + more + "}")
                    .expect(422)
                    .json();
            assertEquals("core.invalid", refused.text("/code"), wrong);
            assertTrue(refused.at("/fields/" + field).exists(), wrong);
        }
    }
}
