package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import io.kenh.zalosimulator.oauth.Pkce;
import io.kenh.zalosimulator.openapi.Doorman;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Zalo's sign-in for people, strict where Zalo is. */
@KenhTest(plugins = "zalo-simulator")
class SocialLoginTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CALLBACK = "https://shop.example/back";

    private final TestKenh kenh;

    SocialLoginTest(TestKenh kenh) {
        this.kenh = kenh;
        kenh.api().postJson("/zalo-simulator/sim/seed", """
                {"apps":[{"appId":"1","secret":"s","loginCallbackUrl":"%s"}],"people":[{"key":"mai","name":"Mai","phone":"84912000001"}]}""".formatted(CALLBACK)).expect(200);
    }

    private Map<String, String> asked() {
        return new HashMap<>(Map.of(
                "app_id", "1", "redirect_uri", CALLBACK, "code_challenge", Pkce.challenge(VERIFIER), "state", "st"));
    }

    private String code() {
        var form = asked();
        form.put("person", "mai");
        var back = kenh.anonymous()
                .post("/zalo-simulator/oauth/v4/permission", form)
                .expect(303)
                .location();
        assertEquals("st", back.replaceAll(".*[?&]state=([^&]+).*", "$1"));
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private JsonBody token(String code, String verifier, String secret) {
        return kenh.anonymous()
                .with("secret_key", secret)
                .post(
                        "/zalo-simulator/oauth/v4/access_token",
                        Map.of(
                                "app_id",
                                "1",
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "code_verifier",
                                verifier))
                .expect(200)
                .json();
    }

    private JsonBody me(String token, String proof) {
        return kenh.anonymous()
                .send(
                        "/zalo-simulator/graph/v2.0/me",
                        "GET",
                        BodyPublishers.noBody(),
                        Map.of("access_token", token, "appsecret_proof", proof))
                .expect(200)
                .json();
    }

    @Test
    void a_code_becomes_a_profile_once_for_who_began_and_can_prove_the_secret() {
        var code = code();
        assertEquals(-14013, token(code, "another-verifier", "s").number("/error"));
        assertEquals(-14004, token(code, VERIFIER, "x").number("/error"));
        var given = token(code, VERIFIER, "s");
        assertEquals("3600", given.text("/expires_in"));
        assertEquals(-14011, token(code, VERIFIER, "s").number("/error"));
        var access = given.text("/access_token");
        assertEquals(100, me(access, "0".repeat(64)).number("/error"));
        assertEquals("Mai", me(access, Doorman.proof("s", access)).text("/name"));
        kenh.clock().advance(Duration.ofHours(1));
        assertEquals(452, me(access, Doorman.proof("s", access)).number("/error"));
    }

    @Test
    void codes_grow_old_and_people_come_back_to_the_registered_address_only() {
        var code = code();
        kenh.clock().advance(Duration.ofMinutes(10));
        assertEquals(-14012, token(code, VERIFIER, "s").number("/error"));
        assertEquals(-14010, token("x", VERIFIER, "s").number("/error"));
        var elsewhere = asked();
        elsewhere.put("redirect_uri", "https://evil.example/back");
        elsewhere.put("person", "mai");
        var refused = kenh.anonymous()
                .post("/zalo-simulator/oauth/v4/permission", elsewhere)
                .expect(200)
                .json();
        assertEquals(-14003, refused.number("/error"));
    }
}
