package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes that are asked for and typed blindly. */
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

    @Test
    void of_the_name_somebody_chose_forty_letters_go_along(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("dai", "Khách Dài", "84912000311");
        shop.known("dai", "Khách Dài", "84912000311");
        shop.person("dai", "x".repeat(90), "84912000311");
        var phone = kenh.anonymous();
        shop.enters(phone, "dai").expect(303);
        phone.post(PROVE + "/send", Map.of()).expect(303);
        shop.code("dai");
        var chat = kenh.api().get("/zalo-simulator/sim/chat/dai/" + Shop.OA).expect(200);
        assertTrue(chat.shows("“" + "x".repeat(40) + "”"), chat.body());
    }
}
