package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Authenticator;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has switched it on is asked for the second proof after Zalo, too. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class TwoStepsTest {
    private static final String SECOND = "/portal/security/second";

    @Test
    void zalo_is_one_proof_and_the_app_the_other(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("buoc", "Trương Hai Bước", "84912000101");
        shop.known("buoc", "Trương Hai Bước", "84912000101");
        var phone = kenh.anonymous().with("Accept-Language", "vi");
        shop.enters(phone, "buoc").expect(303);
        phone.post(SECOND, Map.of()).expect(303);
        var app = new Authenticator(phone.get(SECOND).expect(200).find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        phone.post(SECOND + "/confirm", Map.of("code", app.code(kenh.clock().instant())))
                .expect(200);

        kenh.clock().advance(Duration.ofMinutes(1));
        var other = kenh.anonymous().with("Accept-Language", "vi");
        var led = shop.enters(other, "buoc").expect(303).location();
        assertTrue(led.contains("/portal/sign-in/code"), led);
        other.get("/portal").expect(302);
        other.post("/portal/sign-in/code", Map.of("code", app.code(kenh.clock().instant())))
                .expect(303);
        other.get("/portal").expect(200);

        // An open browser gives itself no password to turn it off with.
        var words = Map.of("password", "sen hồng bên hồ 2026", "again", "sen hồng bên hồ 2026");
        other.post("/portal/security/password", words).expect(422);
        var partner = kenh.number("select max(partner_id) from portal_account");
        kenh.admin()
                .post("/portal/accounts/of/" + partner + "/invite", Map.of())
                .expect(303);
        assertTrue(other.get("/portal/security").expect(200).shows("one-time-code"));
        other.post("/portal/security/password", words).expect(422);
        assertEquals(0, kenh.number("select count(*) from portal_account where password_hash is not null"));
        other.post("/portal/security/delete", Map.of("sure", "on")).expect(422);

        // Without a password it is a code that turns it off.
        kenh.clock().advance(Duration.ofMinutes(1));
        other.post(SECOND + "/off", Map.of("code", "000000")).expect(422);
        other.post(SECOND + "/off", Map.of("code", app.code(kenh.clock().instant())))
                .expect(303);
        var third = kenh.anonymous();
        shop.enters(third, "buoc").expect(303);
        third.get("/portal").expect(200);
    }

    @Test
    void a_zalo_is_bound_after_a_code_of_the_app(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("gan", "Đoàn Gắn", "84912000102");
        shop.known("gan", "Đoàn Gắn", "84912000102");
        var phone = kenh.anonymous().with("Accept-Language", "vi");
        shop.enters(phone, "gan").expect(303);
        phone.post(SECOND, Map.of()).expect(303);
        var app = new Authenticator(phone.get(SECOND).expect(200).find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        phone.post(SECOND + "/confirm", Map.of("code", app.code(kenh.clock().instant())))
                .expect(200);
        phone.post("/portal/zalo/remove", Map.of()).expect(303);

        kenh.clock().advance(Duration.ofMinutes(1));
        assertTrue(phone.get("/portal/zalo/bind").expect(200).shows("one-time-code"));
        phone.post("/portal/zalo/bind", Map.of()).expect(422);
        phone.post("/portal/zalo/bind", Map.of("code", "000000")).expect(422);
        var code = Map.of("code", app.code(kenh.clock().instant()));
        phone.get(shop.agrees(phone, shop.binds(phone, code), "gan")).expect(303);
        assertTrue(phone.get("/portal/security").shows("Đã gắn với Zalo “Đoàn Gắn”"));
    }
}
