package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes that are typed blindly. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class GuessingTest {
    private static final String PROVE = "/portal/zalo/prove";

    @Test
    void guessing_ends_with_the_codes_there_are(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("giang", "Vũ Trường Giang", "84912000095");
        shop.known("giang", "Vũ Trường Giang", "84912000095");
        shop.person("giang", "Giang Vũ", "84912000095");
        var phone = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(shop.enters(phone, "giang").expect(303).location().endsWith(PROVE));
        int tried = 0;
        for (int sent = 0; sent < 5; sent++) {
            phone.post(PROVE + "/send", Map.of()).expect(303);
            for (int i = 0; i < 6; i++) {
                var answer =
                        phone.post(PROVE + "/code", Map.of("code", "00000" + i)).expect(422);
                tried += answer.shows("quá nhiều lần") ? 0 : 1;
            }
            // The turns of the visitor's address are another matter.
            kenh.clock().advance(Duration.ofMinutes(1));
        }
        assertEquals(15, tried, "three codes, five tries each");
    }
}
