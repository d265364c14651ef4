package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zalooa.client.ApiLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final String CS = "/v3.0/oa/message/cs";
    private static final String HISTORY = "/v2.0/oa/conversation";
    private final TestOa oa = new TestOa();
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void customer_wrote() {
        oa.zalo.on(CS, call -> Reply.ok("{\"message_id\":\"z" + sent.incrementAndGet() + "\"}"));
        oa.knows(TestOa.USER);
        oa.jobs.drain();
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private MessageStatus status(long message) {
        return oa.inbox.status.getOrDefault(message, MessageStatus.QUEUED);
    }

    private static String receipt(String name, String id) {
        return TestOa.sample(name).replace("out-x", id).replace("out-y", "other");
    }

    private String echo(String text, String id) {
        return TestOa.sample("oa_send_text")
                .replace("\"abc\"", "\"" + text + "\"")
                .replace("out-text", id);
    }

    @Test
    void a_text_is_sent_delivered_and_read() {
        oa.send(1, "Xin chào", null);
        assertEquals(0, oa.zalo.calls(CS).size());
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals("AT1", oa.zalo.calls(CS).getFirst().token());
        assertTrue(oa.zalo.calls(CS).getFirst().body().contains("\"user_id\":\"" + TestOa.USER + "\""));
        oa.event(receipt("user_received_message", "z1"));
        assertEquals(MessageStatus.DELIVERED, status(1));
        oa.event(receipt("user_seen_message", "z1"));
        assertEquals(MessageStatus.READ, status(1));
    }

    @Test
    void reports_in_the_wrong_order_end_in_the_same_state() {
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        oa.event(receipt("user_seen_message", "z1"));
        oa.event(receipt("user_received_message", "z1"));
        oa.event(echo("Xin chào", "z1"));
        assertEquals(MessageStatus.READ, status(1));
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void receipts_of_messages_sent_elsewhere_are_passed_on() {
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        oa.event(receipt("user_received_message", "template-1"));
        oa.event(TestOa.sample("user_seen_message").replace("out-x", "z1").replace("out-y", "template-1"));
        oa.event(TestOa.sample("user_seen_message").replace("out-x", "z1").replace("out-y", "z1"));
        var passed = oa.host.events.stream()
                .filter(PlatformReported.class::isInstance)
                .map(event -> ((PlatformReported) event).name())
                .toList();
        assertEquals(List.of("user_received_message", "user_seen_message"), passed);
        assertEquals(MessageStatus.READ, status(1));
    }

    @Test
    void the_same_message_is_queued_once() {
        oa.send(1, "Xin chào", null);
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(1, oa.zalo.calls(CS).size());
    }

    @Test
    void after_a_lost_answer_the_echo_tells_that_it_arrived() {
        oa.zalo.on(CS, call -> Reply.hangUp());
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.UNKNOWN, status(1));
        oa.event(echo("Xin chào", "z77"));
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals("z77", oa.inbox.externalIds.get(1L));
        oa.clock.advance(Duration.ofMinutes(10));
        oa.jobs.drain();
        assertEquals(1, oa.zalo.calls(CS).size());
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void after_a_lost_answer_the_history_tells_that_it_arrived() {
        oa.zalo.on(CS, call -> Reply.hangUp());
        long time = oa.clock.instant().toEpochMilli();
        oa.zalo.on(
                HISTORY,
                call -> Reply.ok("[{\"src\":0,\"time\":" + time
                        + ",\"type\":\"text\",\"message\":\"Xin chào\",\"message_id\":\"z88\"}]"));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(0, oa.zalo.calls(HISTORY).size());
        oa.clock.advance(Duration.ofSeconds(61));
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals("z88", oa.inbox.externalIds.get(1L));
        assertEquals(1, oa.zalo.calls(CS).size());
    }

    @Test
    void a_message_that_provably_did_not_arrive_is_sent_again() {
        oa.zalo.on(
                CS,
                call -> sent.getAndIncrement() == 0
                        ? new Reply(502, "bad gateway")
                        : Reply.ok("{\"message_id\":\"z2\"}"));
        oa.zalo.on(
                HISTORY,
                call -> Reply.ok(
                        "[{\"src\":0,\"time\":1,\"type\":\"text\",\"message\":\"Xin chào\",\"message_id\":\"old\"}]"));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.UNKNOWN, status(1));
        oa.clock.advance(Duration.ofSeconds(61));
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(2, oa.zalo.calls(CS).size());
    }

    @Test
    void while_the_history_cannot_be_read_nothing_is_sent_again() {
        oa.zalo.on(CS, call -> Reply.hangUp());
        oa.zalo.on(HISTORY, call -> new Reply(500, ""));
        oa.send(1, "Xin chào", null);
        for (int i = 0; i < 5; i++) {
            oa.jobs.drain();
            oa.clock.advance(Duration.ofMinutes(6));
        }
        assertEquals(MessageStatus.UNKNOWN, status(1));
        assertEquals(1, oa.zalo.calls(CS).size());
    }

    @Test
    void a_customer_who_blocked_us_is_marked_and_not_tried_again() {
        oa.zalo.on(CS, call -> Reply.error(-217));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.FAILED, status(1));
        assertEquals("zalo-oa.api-error.217", oa.inbox.reasons.get(1L));
        assertFalse(oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow().reachable());
        oa.zalo.on(CS, call -> Reply.ok("{\"message_id\":\"z9\"}"));
        assertThrows(KenhException.class, () -> oa.wiring.channel.resend(1));
        oa.knows(TestOa.USER);
        oa.wiring.channel.resend(1);
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
    }

    @Test
    void a_refused_token_is_refreshed_once_and_the_call_repeated_once() {
        oa.zalo.on(CS, call -> call.token().equals("AT2") ? Reply.ok("{\"message_id\":\"z1\"}") : Reply.error(-216));
        oa.zalo.on(
                "/v4/oa/access_token",
                call -> new Reply(
                        200, "{\"access_token\":\"AT2\",\"refresh_token\":\"RT2\",\"expires_in\":\"90000\"}"));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(2, oa.zalo.calls(CS).size());
        assertEquals(1, oa.zalo.calls("/v4/oa/access_token").size());
    }

    @Test
    void an_expired_account_keeps_the_queue_and_drains_it_in_order_after_reconnection() {
        oa.wiring.accounts.expires(oa.account, "zalo-oa.reason.refresh-refused", "");
        oa.send(1, "một", null);
        oa.send(2, "hai", null);
        oa.send(3, "ba", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.QUEUED, status(1));
        assertEquals("zalo-oa.reason.not-connected", oa.inbox.reasons.get(1L));
        oa.event(TestOa.sample("user_send_text"));
        assertEquals(1, oa.inbox.received.size());
        oa.connect("AT5", "RT5");
        oa.jobs.drain();
        var bodies = oa.zalo.calls(CS).stream().map(FakeZalo.Call::body).toList();
        assertEquals(3, bodies.size());
        assertTrue(bodies.get(0).contains("một")
                && bodies.get(1).contains("hai")
                && bodies.get(2).contains("ba"));
        assertEquals(MessageStatus.SENT, status(3));
    }

    @Test
    void the_rate_limit_waits_for_the_next_minute_in_order() {
        oa.zalo.on(CS, call -> Reply.error(-32));
        oa.send(1, "một", null);
        oa.send(2, "hai", null);
        oa.jobs.drain();
        assertEquals(1, oa.zalo.calls(CS).size());
        oa.zalo.on(CS, call -> Reply.ok("{\"message_id\":\"z" + sent.incrementAndGet() + "\"}"));
        oa.clock.advance(Duration.ofSeconds(62));
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(MessageStatus.SENT, status(2));
    }

    @Test
    void a_picture_is_uploaded_once_even_when_sending_is_tried_twice() {
        oa.files.put("f9", "a.png", "image/png", 1000);
        oa.zalo.on("/v2.0/oa/upload/image", call -> Reply.ok("{\"attachment_id\":\"up1\"}"));
        oa.zalo.on(CS, call -> sent.getAndIncrement() == 0 ? Reply.error(-200) : Reply.ok("{\"message_id\":\"z1\"}"));
        oa.send(1, "xem nhé", "f9");
        oa.jobs.drain();
        oa.clock.advance(Duration.ofSeconds(11));
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(1, oa.zalo.calls("/v2.0/oa/upload/image").size());
        assertTrue(oa.zalo.calls(CS).getLast().body().contains("up1"));
    }

    @Test
    void an_expired_upload_is_made_again() {
        oa.files.put("f9", "a.pdf", "application/pdf", 1000);
        var uploads = new AtomicInteger();
        oa.zalo.on("/v2.0/oa/upload/file", call -> Reply.ok("{\"token\":\"up" + uploads.incrementAndGet() + "\"}"));
        oa.zalo.on(CS, call -> call.body().contains("up1") ? Reply.error(-100) : Reply.ok("{\"message_id\":\"z1\"}"));
        oa.send(1, "", "f9");
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(2, uploads.get());
    }

    @Test
    void what_zalo_would_refuse_is_refused_before_the_upload_with_the_limit_named() {
        oa.files.put("big", "a.png", "image/png", 1024 * 1024 + 1);
        oa.files.put("voice", "a.amr", "audio/amr", 10);
        oa.files.put("bigpdf", "a.pdf", "application/pdf", 5 * 1024 * 1024 + 1);
        oa.files.put("pdf", "a.pdf", "application/pdf", 10);
        refused(ZaloOaError.TEXT_TOO_LONG, "x".repeat(2001), null);
        refused(ZaloOaError.IMAGE_TOO_LARGE, "", "big");
        refused(ZaloOaError.FILE_TYPE, "", "voice");
        refused(ZaloOaError.FILE_TOO_LARGE, "", "bigpdf");
        refused(ZaloOaError.FILE_WITH_TEXT, "kèm chữ", "pdf");
        refused(ZaloOaError.TEXT_EMPTY, " ", null);
        oa.send(9, "x".repeat(2000), null);
        assertEquals(0, oa.zalo.calls(CS).size());
    }

    private void refused(ZaloOaError error, String text, String file) {
        assertEquals(
                error,
                assertThrows(KenhException.class, () -> oa.send(77, text, file)).code());
    }

    @Test
    void a_window_that_closes_while_the_message_waits_fails_it_with_the_reason() {
        oa.wiring.accounts.pause(oa.account);
        oa.send(1, "Xin chào", null);
        oa.clock.advance(Duration.ofDays(7));
        refused(ZaloOaError.WINDOW_CLOSED, "muộn", null);
        oa.connect("AT5", "RT5");
        oa.jobs.drain();
        assertEquals(MessageStatus.FAILED, status(1));
        assertEquals("zalo-oa.reason.window-closed", oa.inbox.reasons.get(1L));
        assertEquals(0, oa.zalo.calls(CS).size());
    }

    @Test
    void a_disabled_app_breaks_the_account_and_keeps_the_message() {
        oa.zalo.on(CS, call -> Reply.error(-219));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(AccountState.ERROR, oa.wiring.accounts.view(oa.account).state());
        assertEquals(MessageStatus.QUEUED, status(1));
    }

    @Test
    void a_dead_worker_leaves_an_unknown_outcome_not_a_second_send() {
        oa.send(1, "Xin chào", null);
        oa.host
                .db()
                .write(em -> em.createNativeQuery(
                                "update zalo_oa_outgoing set state = 'SENDING', lease_until = ?1, attempted_at = ?1")
                        .setParameter(1, oa.clock.instant().plusSeconds(120))
                        .executeUpdate());
        oa.jobs.drain();
        assertEquals(0, oa.zalo.calls(CS).size());
        oa.clock.advance(Duration.ofSeconds(121));
        oa.wiring.sender.sweep();
        oa.jobs.drain();
        assertEquals(MessageStatus.UNKNOWN, status(1));
        assertEquals(0, oa.zalo.calls(CS).size());
    }

    private void afterwards(String sql) {
        oa.host.db().write(em -> em.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void a_success_that_comes_late_counts_and_nothing_is_sent_again() {
        for (var state : new String[] {"UNKNOWN", "QUEUED"}) {
            long message = state.length();
            oa.zalo.on(CS, call -> {
                afterwards("update zalo_oa_outgoing set state = '" + state
                        + "', version = version + 1 where state = 'SENDING'");
                return Reply.ok("{\"message_id\":\"z" + state + "\"}");
            });
            int before = oa.zalo.calls(CS).size();
            oa.send(message, "Xin chào", null);
            oa.jobs.drain();
            assertEquals(MessageStatus.SENT, status(message));
            assertEquals(before + 1, oa.zalo.calls(CS).size());
        }
    }

    @Test
    void who_lost_the_lease_during_the_upload_does_not_send() {
        oa.files.put("f9", "a.png", "image/png", 1000);
        oa.zalo.on("/v2.0/oa/upload/image", call -> {
            oa.clock.advance(Duration.ofSeconds(121));
            return Reply.ok("{\"attachment_id\":\"up1\"}");
        });
        oa.send(1, "", "f9");
        oa.jobs.drain();
        assertEquals(0, oa.zalo.calls(CS).size());
        assertEquals(MessageStatus.UNKNOWN, status(1));
    }

    @Test
    void the_api_log_holds_the_call_without_the_token() {
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        var row = oa.wiring
                .apiLog()
                .list(new ApiLog.Filter(0, "", ""), java.util.Optional.empty())
                .items()
                .getFirst();
        var detail = oa.wiring.apiLog().find(row.id()).orElseThrow();
        assertEquals(CS, detail.path());
        assertTrue(detail.request().contains("Xin chào"));
        assertFalse((detail.request() + detail.response()).contains("AT1"));
    }
}
