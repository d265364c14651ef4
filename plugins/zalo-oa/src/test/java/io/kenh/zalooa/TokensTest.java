package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Db;
import io.kenh.api.live.Live;
import io.kenh.testkit.FakeHost;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.client.OauthClient;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.token.TokenKeeper.Held;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String TOKEN = "/v4/oa/access_token";
    private final TestOa oa = new TestOa();

    @AfterEach
    void close() {
        oa.close();
    }

    private void grantsNext() {
        oa.zalo.on(TOKEN, call -> {
            int next = oa.zalo.calls(TOKEN).size() + 1;
            return new Reply(
                    200,
                    "{\"access_token\":\"AT" + next + "\",\"refresh_token\":\"RT" + next
                            + "\",\"expires_in\":\"90000\"}");
        });
    }

    private AccountState state() {
        return oa.wiring.accounts.view(oa.account).state();
    }

    @Test
    void two_nodes_with_many_readers_refresh_exactly_once() throws Exception {
        grantsNext();
        var other = new TokenKeeper(oa.host, oa.wiring.accounts, oa.wiring.oauth, oa.wiring.limits);
        var tasks = new ArrayList<Callable<Held>>();
        for (int i = 0; i < 16; i++) {
            var node = i % 2 == 0 ? oa.wiring.tokens : other;
            tasks.add(() -> node.renew(oa.account, 1));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var held : pool.invokeAll(tasks)) {
                assertEquals(
                        "AT2", assertInstanceOf(Held.Token.class, held.get()).value());
            }
        }
        assertEquals(1, oa.zalo.calls(TOKEN).size());
        assertTrue(oa.zalo.calls(TOKEN).getFirst().body().contains("refresh_token=RT1"));
        assertEquals("appSecret1", oa.zalo.calls(TOKEN).getFirst().secret());
    }

    /** A second node, which writes its log through this host. */
    private TokenKeeper logging(FakeHost through) {
        var oauth = new OauthClient(oa.host, oa.wiring.limits, new ApiLog(through));
        return new TokenKeeper(oa.host, oa.wiring.accounts, oauth, oa.wiring.limits);
    }

    @Test
    void a_new_pair_counts_although_nothing_can_be_logged() {
        grantsNext();
        var held = logging(new FakeHost("zalo-oa")).renew(oa.account, 1);
        assertEquals("AT2", assertInstanceOf(Held.Token.class, held).value());
    }

    @Test
    void a_process_that_dies_while_logging_has_stored_the_new_pair() {
        grantsNext();
        assertThrows(
                Death.class,
                () -> logging(new FakeHost("zalo-oa").with(Db.class, new DyingDb()))
                        .renew(oa.account, 1));
        var held = oa.wiring.tokens.renew(oa.account, 1);
        assertEquals("AT2", assertInstanceOf(Held.Token.class, held).value());
        assertEquals(1, oa.zalo.calls(TOKEN).size());
    }

    @Test
    void a_new_pair_counts_although_the_account_s_history_cannot_be_written() {
        grantsNext();
        var mute = new FakeHost("zalo-oa").with(Db.class, oa.host.db()).with(Live.class, (topic, audience) -> {
            throw new IllegalStateException("no history");
        });
        var accounts = new Accounts(mute, () -> {});
        var held = new TokenKeeper(oa.host, accounts, oa.wiring.oauth, oa.wiring.limits).renew(oa.account, 1);
        assertEquals("AT2", assertInstanceOf(Held.Token.class, held).value());
        assertEquals(AccountState.CONNECTED, state());
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The process ends where this is used. */
    private static final class DyingDb implements Db {
        @Override
        public <T> T read(Function<EntityManager, T> work) {
            throw new Death();
        }

        @Override
        public <T> T write(Function<EntityManager, T> work) {
            throw new Death();
        }

        @Override
        public void afterCommit(Runnable action) {
            throw new Death();
        }
    }

    @Test
    void a_reader_with_an_old_token_reads_the_stored_one_instead_of_refreshing_again() {
        grantsNext();
        oa.wiring.tokens.renew(oa.account, 1);
        var held = oa.wiring.tokens.renew(oa.account, 1);
        assertEquals("AT2", assertInstanceOf(Held.Token.class, held).value());
        assertEquals(1, oa.zalo.calls(TOKEN).size());
    }

    @Test
    void tokens_are_renewed_after_hour_twenty_and_not_before() {
        grantsNext();
        oa.clock.advance(Duration.ofHours(20).minusSeconds(1));
        oa.wiring.tokens.renewDue();
        assertEquals(0, oa.zalo.calls(TOKEN).size());
        oa.clock.advance(Duration.ofSeconds(1));
        oa.wiring.tokens.renewDue();
        oa.wiring.tokens.renewDue();
        assertEquals(1, oa.zalo.calls(TOKEN).size());
    }

    @Test
    void a_token_that_is_over_is_renewed_before_it_is_handed_out() {
        grantsNext();
        oa.clock.advance(Duration.ofHours(25));
        var held = oa.wiring.tokens.token(oa.account);
        assertEquals("AT2", assertInstanceOf(Held.Token.class, held).value());
    }

    @Test
    void a_refused_refresh_token_expires_the_account_with_the_reason() {
        oa.zalo.on(TOKEN, call -> new Reply(200, "{\"error\":-14014,\"error_description\":\"Invalid refresh token\"}"));
        assertInstanceOf(Held.None.class, oa.wiring.tokens.renewNow(oa.account));
        assertEquals(AccountState.EXPIRED, state());
        assertEquals(
                "zalo-oa.reason.refresh-refused",
                oa.wiring.accounts.view(oa.account).reason());
    }

    @Test
    void an_answer_lost_on_the_way_is_asked_for_again_and_then_explained() {
        oa.zalo.on(
                TOKEN,
                call -> oa.zalo.calls(TOKEN).size() == 1
                        ? Reply.hangUp()
                        : new Reply(200, "{\"error\":-14014,\"error_description\":\"used\"}"));
        assertInstanceOf(Held.None.class, oa.wiring.tokens.renewNow(oa.account));
        assertEquals(AccountState.EXPIRED, state());
        assertEquals(
                "zalo-oa.reason.refresh-lost",
                oa.wiring.accounts.view(oa.account).reason());
    }

    @Test
    void a_silent_zalo_does_not_expire_anything_and_is_asked_again_later() {
        oa.zalo.on(TOKEN, call -> Reply.hangUp());
        assertInstanceOf(Held.None.class, oa.wiring.tokens.renewNow(oa.account));
        assertEquals(AccountState.CONNECTED, state());
        grantsNext();
        oa.clock.advance(Duration.ofHours(21));
        oa.wiring.tokens.renewDue();
        assertInstanceOf(Held.Token.class, oa.wiring.tokens.token(oa.account));
        assertEquals(null, oa.wiring.accounts.view(oa.account).reason());
    }

    @Test
    void a_reconnection_during_a_refresh_is_not_overwritten() {
        for (var answer : new String[] {
            "{\"access_token\":\"AT2\",\"refresh_token\":\"RT2\",\"expires_in\":\"90000\"}",
            "{\"error\":-14014,\"error_description\":\"used\"}"
        }) {
            oa.zalo.on(TOKEN, call -> {
                oa.connect("AT9", "RT9");
                return new Reply(200, answer);
            });
            var held = oa.wiring.tokens.renewNow(oa.account);
            assertEquals("AT9", assertInstanceOf(Held.Token.class, held).value());
            assertEquals(AccountState.CONNECTED, state());
        }
    }

    @Test
    void disconnecting_erases_the_tokens_and_nothing_else() {
        oa.knows(TestOa.USER);
        oa.wiring.accounts.disconnect(oa.account);
        var account = oa.wiring.accounts.view(oa.account);
        assertEquals(AccountState.DRAFT, account.state());
        assertFalse(account.hasTokens());
        assertEquals(1, oa.links());
        assertEquals(
                "disconnected", oa.wiring.accounts.audit(oa.account).getFirst().action());
    }
}
