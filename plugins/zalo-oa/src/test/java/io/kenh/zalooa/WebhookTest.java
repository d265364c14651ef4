package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.event.EventState;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private final TestOa oa = new TestOa();

    @AfterEach
    void close() {
        oa.close();
    }

    @Test
    void a_rightly_signed_event_is_stored_before_anything_else_happens() {
        assertTrue(oa.deliver(TestOa.sample("user_send_text")));
        assertEquals(1, oa.arriving());
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void a_wrong_signature_stores_nothing_but_a_counter() {
        var body = TestOa.sample("user_send_text");
        assertFalse(oa.deliver(body, oa.sign(body, "another secret")));
        assertFalse(oa.deliver(body, ""));
        assertFalse(oa.deliver(body + " ", oa.sign(body, TestOa.OA_SECRET)));
        assertEquals(0, oa.arriving());
        assertEquals(
                3,
                oa.wiring.refused().recent().stream().mapToLong(r -> r.count()).sum());
    }

    @Test
    void the_mac_prefix_is_optional_and_blanks_do_not_matter() {
        var body = TestOa.sample("user_send_text");
        var header = oa.sign(body, TestOa.OA_SECRET);
        assertTrue(oa.deliver(body, header.substring(4)));
        assertTrue(oa.deliver(body, " mac = " + header.substring(4).toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void the_consoles_test_sample_of_an_unknown_account_is_answered_and_ignored() {
        var body = TestOa.sample("user_send_text")
                .replace(TestOa.USER, "3945414599622049957")
                .replace(TestOa.OA, "579745863508352884");
        assertTrue(oa.deliver(body));
        assertEquals(0, oa.arriving());
    }

    @Test
    void a_key_of_another_company_does_not_speak_for_this_account() {
        oa.host
                .db()
                .write(em -> em.createNativeQuery(
                                "insert into zalo_oa_account (id, version, company_id, name, app_id, oa_secret_key, oa_id, state,"
                                        + " token_generation, created_at) values (7, 0, 99, 'x', '" + TestOa.APP
                                        + "', 'sealed[zalo-oa.account:7:oa-secret-key]terces', '55', 'DRAFT', 0, now())")
                        .executeUpdate());
        oa.wiring.accounts.armWebhook(oa.account, oa.clock.instant());
        var body = TestOa.sample("user_send_text");
        assertTrue(oa.deliver(body, oa.sign(body, "secret")));
        assertEquals(0, oa.arriving());
    }

    @Test
    void a_secret_that_cannot_be_opened_does_not_silence_other_accounts() {
        oa.host
                .db()
                .write(em -> em.createNativeQuery(
                                "insert into zalo_oa_account (id, version, company_id, name, app_id, oa_secret_key, oa_id, state,"
                                        + " token_generation, created_at) values (7, 0, 1, 'x', '" + TestOa.APP
                                        + "', 'unreadable', '55', 'DRAFT', 0, now())")
                        .executeUpdate());
        oa.wiring.accounts.armWebhook(oa.account, oa.clock.instant());
        assertTrue(oa.deliver(TestOa.sample("user_send_text")));
        assertEquals(1, oa.arriving());
    }

    @Test
    void an_unverifiable_first_call_passes_only_while_armed_and_is_not_processed() {
        var app = "1000000000000000009";
        long draft = oa.wiring.accounts.create("Nháp", app, "s", "");
        var body = TestOa.sample("user_send_text").replace(TestOa.APP, app);
        assertFalse(oa.deliver(body, "mac=" + "0".repeat(64)));
        oa.wiring.accounts.armWebhook(draft, oa.clock.instant().plusSeconds(900));
        assertTrue(oa.deliver(body, "mac=" + "0".repeat(64)));
        assertTrue(oa.wiring.accounts.view(draft).webhookSeenAt() != null);
        assertEquals(0, oa.arriving());
        oa.clock.advance(java.time.Duration.ofSeconds(901));
        assertFalse(oa.deliver(body, "mac=" + "0".repeat(64)));
    }

    @Test
    void the_same_event_fifty_times_at_once_is_one_message() throws Exception {
        var body = TestOa.sample("user_send_text");
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            tasks.add(() -> oa.deliver(body));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(tasks)) {
                assertTrue(answer.get());
            }
        }
        oa.jobs.drain();
        assertEquals(1, oa.inbox.received.size());
        var states = oa.events().stream().map(e -> e.state()).toList();
        assertEquals(50, states.size());
        assertEquals(1, states.stream().filter(s -> s == EventState.PROCESSED).count());
        assertEquals(49, states.stream().filter(s -> s == EventState.DUPLICATE).count());
    }

    @Test
    void different_events_at_once_are_all_stored() throws Exception {
        var body = TestOa.sample("user_send_text");
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            var one = body.replace("in-text", "in-" + i);
            tasks.add(() -> oa.deliver(one));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(tasks)) {
                assertTrue(answer.get());
            }
        }
        assertEquals(200, oa.arriving());
        oa.jobs.drain();
        assertEquals(0, oa.arriving());
        assertEquals(200, oa.events().size());
        assertEquals(200, oa.inbox.received.size());
        assertEquals(1, oa.partners.shadows());
    }
}
