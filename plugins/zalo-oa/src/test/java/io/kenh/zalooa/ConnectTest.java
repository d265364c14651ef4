package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.account.Connector;
import io.kenh.zalooa.account.OaInfo;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.crypto.Pkce;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private final TestOa oa = new TestOa();
    private long draft;

    @BeforeEach
    void draft() {
        draft = oa.wiring.accounts.create("OA 2", "55", "secret2", "");
        oa.zalo.on(
                "/v4/oa/access_token",
                call -> new Reply(200, "{\"access_token\":\"A\",\"refresh_token\":\"R\",\"expires_in\":\"90000\"}"));
        oa.zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"999\",\"name\":\"OA thật\"}"));
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static String form(String body, String name) {
        return query(URI.create("http://x/?" + body)).get(name);
    }

    @Test
    void consent_and_callback_connect_the_account() {
        var page = query(oa.wiring.connector.begin(draft, 7, "browser"));
        assertEquals("https://kenh.example.vn/zalo-oa/callback", page.get("redirect_uri"));
        assertEquals(Optional.of(draft), oa.wiring.connector.finish(page.get("state"), "CODE", "999", 7, "browser"));
        var verifier = form(oa.zalo.calls("/v4/oa/access_token").getFirst().body(), "code_verifier");
        assertEquals(page.get("code_challenge"), Pkce.challenge(verifier));
        var account = oa.wiring.accounts.view(draft);
        assertEquals(AccountState.CONNECTED, account.state());
        assertEquals("999", account.oaId());
        assertEquals("OA 2", account.name());
        assertEquals("OA thật", account.oaName());
    }

    @Test
    void what_waits_for_the_way_back_is_kept_as_digests_and_sealed() {
        var page = query(oa.wiring.connector.begin(draft, 7, "the-browsers-secret"));
        var row = oa.host
                .db()
                .read(em ->
                        (Object[]) em.createNativeQuery("select id, browser_hash, verifier from zalo_oa_oauth_state")
                                .getSingleResult());
        assertFalse(row[0].toString().contains(page.get("state")));
        assertFalse(row[1].toString().contains("the-browsers-secret"));
        var kept = row[2].toString();
        assertTrue(kept.startsWith("sealed["), kept);
        assertFalse(Pkce.challenge(kept).equals(page.get("code_challenge")));
        var again = query(oa.wiring.connector.begin(draft, 7, "the-browsers-secret"));
        assertFalse(again.get("code_challenge").equals(page.get("code_challenge")), "a verifier of each attempt");
    }

    @Test
    void a_state_works_once_for_its_user_in_its_browser_and_not_for_long() {
        var first = query(oa.wiring.connector.begin(draft, 7, "browser")).get("state");
        assertTrue(oa.wiring.connector.finish(first, "CODE", "", 8, "browser").isEmpty());
        assertTrue(oa.wiring.connector.finish(first, "CODE", "", 7, "browser").isEmpty());
        var second = query(oa.wiring.connector.begin(draft, 7, "browser")).get("state");
        assertTrue(oa.wiring.connector.finish(second, "CODE", "", 7, "other").isEmpty());
        var third = query(oa.wiring.connector.begin(draft, 7, "browser")).get("state");
        oa.clock.advance(Duration.ofMinutes(16));
        assertTrue(oa.wiring.connector.finish(third, "CODE", "", 7, "browser").isEmpty());
        var fourth = query(oa.wiring.connector.begin(draft, 7, "browser")).get("state");
        assertFalse(oa.wiring.connector.finish(fourth, "CODE", "", 7, "browser").isEmpty());
        assertTrue(oa.wiring.connector.finish(fourth, "CODE", "", 7, "browser").isEmpty());
    }

    @Test
    void an_account_of_another_oa_than_the_callback_names_is_refused() {
        var state = query(oa.wiring.connector.begin(draft, 7, "b")).get("state");
        assertThrows(KenhException.class, () -> oa.wiring.connector.finish(state, "CODE", "123", 7, "b"));
        assertEquals(AccountState.DRAFT, oa.wiring.accounts.view(draft).state());
    }

    @Test
    void one_official_account_is_connected_once() {
        oa.zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oa_id\":\"" + TestOa.OA + "\",\"name\":\"x\"}"));
        var error = assertThrows(
                KenhException.class, () -> oa.wiring.connector.connect(draft, "A", "R", Duration.ofHours(25), ""));
        assertEquals(ZaloOaError.ACCOUNT_TAKEN, error.code());
    }

    @Test
    void a_token_pair_zalo_does_not_take_is_not_stored() {
        oa.zalo.on("/v2.0/oa/getoa", call -> Reply.error(-216));
        assertThrows(KenhException.class, () -> oa.wiring.connector.connect(draft, "A", "R", Duration.ofHours(25), ""));
        assertFalse(oa.wiring.accounts.view(draft).hasTokens());
    }

    private static Connector.NewAccount asked(String name) {
        return new Connector.NewAccount(name, "55", "secret3", "");
    }

    @Test
    void a_new_account_whose_token_zalo_does_not_take_leaves_nothing_behind() {
        oa.zalo.on("/v2.0/oa/getoa", call -> Reply.error(-216));
        int before = oa.wiring.accounts.list().size();
        assertThrows(
                KenhException.class, () -> oa.wiring.connector.create(asked("OA 3"), "A", "R", Duration.ofHours(25)));
        assertEquals(before, oa.wiring.accounts.list().size());
        var calls = oa.wiring.apiLog().list(new ApiLog.Filter(0, "", "216"), Optional.empty());
        assertEquals(1, calls.items().size());
    }

    @Test
    void a_new_account_without_a_name_gets_the_one_it_has_at_zalo() {
        long id = oa.wiring.connector.create(asked(""), "A", "R", Duration.ofHours(25));
        assertEquals("OA thật", oa.wiring.accounts.view(id).name());
        assertEquals(AccountState.CONNECTED, oa.wiring.accounts.view(id).state());
    }

    @Test
    void an_account_taken_in_the_very_last_moment_is_a_refusal_not_a_failure() {
        var info = new OaInfo(TestOa.OA, "x", null, null, null);
        var error = assertThrows(KenhException.class, () -> oa.wiring.accounts.connected(draft, info, account -> {}));
        assertEquals(ZaloOaError.ACCOUNT_TAKEN, error.code());
        assertEquals(AccountState.DRAFT, oa.wiring.accounts.view(draft).state());
    }
}
