package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of money is left of several orders that are cancelled at once. */
@KenhTest(plugins = {"sales", "invoicing"})
class ManyCancelledTest {
    private static JsonBody order(TestKenh kenh, String advance) {
        var order = Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Công ty Hưng Thịnh"),
                Shop.line(Shop.product(kenh, "Ghế", 1_000_000), "1"));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        if (!advance.isEmpty()) {
            kenh.admin()
                    .post("/sales/orders/" + order.text("/id") + "/invoice", Map.of("kind", "fixed", "amount", advance))
                    .expect(303);
        }
        return order;
    }

    @Test
    void each_is_told_with_its_own_invoices(TestKenh kenh) {
        var one = order(kenh, "111111");
        var other = order(kenh, "222222");
        var bare = order(kenh, "");
        kenh.drain();
        var ids = one.text("/id") + "," + other.text("/id") + "," + bare.text("/id");
        var page = kenh.admin(Locale.of("vi")).get("/sales/cancel?ids=" + ids).expect(200);
        var text = page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        var at = List.of(
                text.indexOf(one.text("/number")),
                text.indexOf("111.111"),
                text.indexOf(other.text("/number")),
                text.indexOf("222.222"),
                text.indexOf(bare.text("/number")));
        assertFalse(at.contains(-1), text);
        assertEquals(at.stream().sorted().toList(), at, text);
    }
}
