package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zalo-simulator")
class AuthorizationTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String PERMISSION = "/zalo-simulator/oauth/v4/oa/permission";
    private final TestKenh kenh;
    private final World world;

    AuthorizationTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, "");
    }

    @BeforeEach
    void nothing_went_wrong_yet() {
        assertEquals(0, world.look("counters").number("/requests"));
    }

    @Test
    void approving_gives_a_code_that_buys_tokens_once() {
        var code = approve();

        var bought = buy(code, VERIFIER);

        assertEquals("\"90000\"", bought.at("/expires_in").toString());
        assertEquals(
                World.SHOP,
                world.ask(bought.text("/access_token"), "/v2.0/oa/getoa", "").text("/data/oaid"));
        assertFalse(buy(code, VERIFIER).at("/access_token").exists());
    }

    @Test
    void denying_comes_back_without_a_code() {
        var answer = kenh.admin().post(PERMISSION, consent("deny")).expect(303);

        assertEquals(World.CALLBACK + "?state=s1", answer.location());
    }

    @Test
    void a_foreign_callback_is_refused() {
        var refused = kenh.anonymous().get(PERMISSION + "?app_id=" + World.APP + "&redirect_uri=http://elsewhere/");

        assertEquals(-14003, refused.expect(200).json().number("/error"));
        assertEquals(
                -14002, kenh.anonymous().get(PERMISSION + "?app_id=7").json().number("/error"));
    }

    @Test
    void the_consent_page_offers_all_accounts() {
        var page = kenh.admin()
                .get(PERMISSION + "?app_id=" + World.APP + "&redirect_uri=" + World.CALLBACK)
                .expect(200);

        assertTrue(page.shows("Áo dài Ánh") && page.shows("Quán khác"));
    }

    @Test
    void a_wrong_verifier_and_an_old_code_buy_nothing() {
        assertFalse(buy(approve(), VERIFIER + "x").at("/access_token").exists());
        var code = approve();
        world.later(Duration.ofMinutes(10));
        assertFalse(buy(code, VERIFIER).at("/access_token").exists());
    }

    @Test
    void a_refresh_token_serves_once_and_the_new_one_serves_on() {
        var first = buy(approve(), VERIFIER);

        var second = refresh(first.text("/refresh_token"));
        var reused = refresh(first.text("/refresh_token"));
        var third = refresh(second.text("/refresh_token"));

        assertNotEquals(first.text("/refresh_token"), second.text("/refresh_token"));
        assertFalse(reused.at("/access_token").exists());
        assertTrue(third.at("/access_token").exists());
        assertEquals(1, world.look("counters").number("/refreshTokenReuse"));
    }

    @Test
    void an_access_token_ends_after_25_hours() {
        var token = world.token(World.SHOP);

        world.later(Duration.ofHours(25).minusSeconds(1));
        assertEquals(0, world.ask(token, "/v2.0/oa/getoa", "").number("/error"));
        world.later(Duration.ofSeconds(1));
        assertEquals(-220, world.ask(token, "/v2.0/oa/getoa", "").number("/error"));
    }

    @Test
    void a_bearer_header_is_no_access_token() {
        var token = world.token(World.SHOP);
        var answer = kenh.anonymous().with("Authorization", "Bearer " + token).get(World.API + "/v2.0/oa/getoa");

        assertEquals(-216, answer.expect(200).json().number("/error"));
        assertEquals(-216, world.ask("nonsense", "/v2.0/oa/getoa", "").number("/error"));
    }

    @Test
    void after_revocation_tokens_are_dead() {
        var token = world.token(World.SHOP);

        world.sim("revoke", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(World.APP, World.SHOP));

        assertEquals(-220, world.ask(token, "/v2.0/oa/getoa", "").number("/error"));
    }

    @Test
    void every_answer_counts_down_the_rate() {
        var token = world.token(World.SHOP);
        world.sim("options", "{\"messagesPerMinute\":2}");
        world.later(Duration.ofMinutes(1));
        var client = kenh.anonymous().with("access_token", token);

        var first = client.get(World.API + "/v2.0/oa/getoa");
        client.get(World.API + "/v2.0/oa/getoa");
        var third = client.get(World.API + "/v2.0/oa/getoa");

        assertEquals("2", first.header("X-RateLimit-Limit").orElse(""));
        assertEquals("1", first.header("X-RateLimit-Remain").orElse(""));
        assertEquals(-32, third.expect(200).json().number("/error"));
    }

    private String approve() {
        var location =
                kenh.admin().post(PERMISSION, consent("approve")).expect(303).location();
        assertTrue(location.startsWith(World.CALLBACK) && location.contains("&oa_id=" + World.SHOP + "&state=s1"));
        var code = Pattern.compile("code=([^&]+)").matcher(location);
        assertTrue(code.find());
        return code.group(1);
    }

    private static Map<String, String> consent(String decision) {
        return Map.of(
                "app_id",
                World.APP,
                "redirect_uri",
                World.CALLBACK,
                "code_challenge",
                CHALLENGE,
                "state",
                "s1",
                "oa_id",
                World.SHOP,
                "decision",
                decision);
    }

    private JsonBody buy(String code, String verifier) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier));
    }

    private JsonBody refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private JsonBody token(Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("app_id", World.APP);
        return kenh.anonymous()
                .with("secret_key", World.SECRET)
                .post("/zalo-simulator/oauth/v4/oa/access_token", whole)
                .expect(200)
                .json();
    }
}
