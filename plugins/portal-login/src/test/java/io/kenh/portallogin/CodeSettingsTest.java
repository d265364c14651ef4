package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the company chooses about codes. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class CodeSettingsTest {
    @Test
    void the_company_says_how_many_codes_a_day_and_whether_charged_ones(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        for (var key : List.of("mot", "hai2")) {
            shop.person(key, "Khách " + key, "8491200030" + (key.length()));
            shop.known(key, "Khách " + key, "8491200030" + (key.length()));
            shop.person(key, "Tên khác " + key, "8491200030" + (key.length()));
        }
        set(kenh, "portal-login.codes-a-day", "1");
        assertEquals(1, asked(kenh, shop, "mot"));
        assertEquals(0, asked(kenh, shop, "hai2"));
        set(kenh, "portal-login.codes-a-day", "0");
        kenh.clock().advance(Duration.ofDays(2));
        assertEquals(0, asked(kenh, shop, "hai2"));

        // The free phase is over by now.
        set(kenh, "portal-login.codes-a-day", "200");
        assertEquals(0, asked(kenh, shop, "hai2"));
        set(kenh, "portal-login.charged-codes", "true");
        assertEquals(1, asked(kenh, shop, "hai2"));
    }

    private static void set(TestKenh kenh, String key, String value) {
        kenh.api()
                .post("/settings/general/portal-login", Map.of(key, value, "shown", key))
                .expect(303);
    }

    /** @return how many codes came */
    private static long asked(TestKenh kenh, Shop shop, String key) {
        kenh.clock().advance(Duration.ofMinutes(6));
        long before = kenh.number("select count(*) from inbox_message");
        var browser = kenh.anonymous();
        assertTrue(shop.enters(browser, key).expect(303).location().endsWith("/prove"));
        browser.post("/portal/zalo/prove/send", Map.of()).expect(303);
        kenh.drain();
        return kenh.number("select count(*) from inbox_message") - before;
    }
}
