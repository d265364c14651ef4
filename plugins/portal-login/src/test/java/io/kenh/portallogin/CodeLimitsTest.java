package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody uses up the codes of a whole company. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class CodeLimitsTest {
    private static final String PROVE = "/portal/zalo/prove";

    private final TestKenh kenh;
    private final Shop shop;

    CodeLimitsTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    /** Each of these asks for a code, so many times, slowly. @return how many came */
    private long asked(int times, String... people) {
        long before = kenh.number("select count(*) from inbox_message");
        for (int i = 0; i < times; i++) {
            kenh.clock().advance(Duration.ofMinutes(6));
            for (var key : people) {
                var browser = kenh.anonymous();
                assertTrue(shop.enters(browser, key).expect(303).location().endsWith(PROVE));
                browser.post(PROVE + "/send", Map.of()).expect(303);
            }
        }
        kenh.drain();
        return kenh.number("select count(*) from inbox_message") - before;
    }

    @Test
    void a_conversation_gets_ten_a_day_and_an_address_forty() {
        shop.offers(true);
        for (int i = 0; i < 5; i++) {
            shop.person("p" + i, "Khách Số " + i, "8491200020" + i);
            shop.known("p" + i, "Khách Số " + i, "8491200020" + i);
            shop.person("p" + i, "Tên Khác " + i, "8491200020" + i);
        }
        assertEquals(10, asked(12, "p0"));
        // What is used up comes back over the day, a little each hour.
        long others = asked(10, "p1", "p2", "p3", "p4");
        assertTrue(others >= 30 && others <= 35, others + " codes for one address");
    }

    @Test
    void only_what_can_be_told_is_missing() {
        kenh.admin().post(Shop.SETTINGS, Map.of("account", "0")).expect(303);
        var settings = kenh.admin(Locale.of("vi")).get(Shop.SETTINGS).expect(200);
        assertEquals(1, settings.body().split("Thiếu", -1).length - 1, settings.body());
        assertFalse(settings.shows("Kết nối lại trong Zalo OA"));
    }
}
