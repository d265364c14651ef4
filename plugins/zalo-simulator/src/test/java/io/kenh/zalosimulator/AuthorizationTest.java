package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zalo-simulator")
class AuthorizationTest {
    private final TestKenh kenh;
    private final World world;
    private final App app;

    AuthorizationTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, "");
        this.app = new App(kenh);
    }

    @BeforeEach
    void nothing_went_wrong_yet() {
        assertEquals(0, world.look("counters").number("/requests"));
    }

    @Test
    void approving_gives_a_code_that_buys_tokens_once() {
        var code = app.approve();

        var bought = app.buy(code, App.VERIFIER);

        assertEquals("\"90000\"", bought.at("/expires_in").toString());
        assertEquals(
                World.SHOP,
                world.ask(bought.text("/access_token"), "/v2.0/oa/getoa", "").text("/data/oaid"));
        assertFalse(app.buy(code, App.VERIFIER).at("/access_token").exists());
    }

    @Test
    void denying_comes_back_without_a_code() {
        var answer = kenh.admin().post(App.PERMISSION, App.consent("deny")).expect(303);

        assertEquals(World.CALLBACK + "?state=s1", answer.location());
    }

    @Test
    void a_foreign_callback_is_refused() {
        var refused = kenh.anonymous().get(App.PERMISSION + "?app_id=" + World.APP + "&redirect_uri=http://elsewhere/");

        assertEquals(-14003, refused.expect(200).json().number("/error"));
        assertEquals(
                -14002,
                kenh.anonymous().get(App.PERMISSION + "?app_id=7").json().number("/error"));
    }

    @Test
    void the_consent_page_offers_all_accounts() {
        var page = kenh.admin()
                .get(App.PERMISSION + "?app_id=" + World.APP + "&redirect_uri=" + World.CALLBACK)
                .expect(200);

        assertTrue(page.shows("Áo dài Ánh") && page.shows("Quán khác"));
    }

    @Test
    void a_wrong_verifier_and_an_old_code_buy_nothing() {
        assertFalse(
                app.buy(app.approve(), App.VERIFIER + "x").at("/access_token").exists());
        var code = app.approve();
        world.later(Duration.ofMinutes(10));
        assertFalse(app.buy(code, App.VERIFIER).at("/access_token").exists());
    }

    @Test
    void a_refresh_token_serves_once_and_the_new_one_serves_on() {
        var first = app.buy(app.approve(), App.VERIFIER);

        var second = app.refresh(first.text("/refresh_token"));
        var reused = app.refresh(first.text("/refresh_token"));
        var third = app.refresh(second.text("/refresh_token"));

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
}
