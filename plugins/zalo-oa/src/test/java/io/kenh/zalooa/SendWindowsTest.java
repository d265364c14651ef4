package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.api.Window.Phase;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.api.ZaloRecipients;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Zalo's answers say of a customer's window. */
class SendWindowsTest {
    private static final String CS = "/v3.0/oa/message/cs";

    private final TestOa oa = new TestOa();
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void customer_wrote() {
        answers("");
        oa.knows(TestOa.USER);
        oa.jobs.drain();
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private void answers(String quota) {
        oa.zalo.on(CS, call -> Reply.ok("{\"message_id\":\"z" + sent.incrementAndGet() + "\"" + quota + "}"));
    }

    private void says(long message) {
        oa.clock.advance(java.time.Duration.ofSeconds(1));
        oa.send(message, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, oa.inbox.status.get(message));
    }

    private Window window() {
        var thread = oa.thread(TestOa.USER);
        return Objects.requireNonNull(oa.wiring.channel.windows(List.of(thread)).get(thread));
    }

    private void customerWrites(long millisFromNow) {
        long at = oa.clock.instant().toEpochMilli() + millisFromNow;
        oa.event(TestOa.sample("user_send_text")
                .replace("1795143540000", String.valueOf(at))
                .replace("in-text", "in-" + at));
    }

    @ParameterizedTest
    @ValueSource(ints = {-230, -232, -213})
    void a_refusal_closes_the_window_at_once_until_the_customer_writes_again(int code) {
        oa.zalo.on(CS, call -> Reply.error(code));
        oa.send(1, "Xin chào", null);
        oa.send(2, "còn đó không?", null);
        assertEquals(Phase.FREE, window().phase());
        oa.jobs.drain();
        assertEquals(MessageStatus.FAILED, oa.inbox.status.get(1L));
        assertEquals("zalo-oa.reason.window-refused", oa.inbox.reasons.get(2L));
        assertEquals(1, oa.zalo.calls(CS).size());
        assertEquals(Phase.CLOSED, window().phase());
        assertTrue(String.valueOf(window().help()).startsWith("zalo-oa.window.refused.help"));
        assertEquals(List.of(oa.thread(TestOa.USER)), oa.inbox.windowsChanged);
        assertEquals(
                ZaloOaError.WINDOW_CLOSED,
                assertThrows(KenhException.class, () -> oa.wiring.channel.resend(1))
                        .code());
        var recipient = oa.wiring.recipients.byUser(oa.account, TestOa.USER).orElseThrow();
        assertEquals(ZaloRecipients.Phase.CLOSED, recipient.phase());

        customerWrites(-30_000);
        assertEquals(Phase.CLOSED, window().phase());
        customerWrites(30_000);
        assertEquals(Phase.FREE, window().phase());
    }

    @ParameterizedTest
    @ValueSource(ints = {-217, -227, -244})
    void whom_zalo_does_not_let_us_write_to_is_shown_so_until_they_write_or_follow(int code) {
        oa.zalo.on(CS, call -> Reply.error(code));
        oa.send(1, "Xin chào", null);
        oa.send(2, "còn đó không?", null);
        oa.jobs.drain();
        assertEquals("zalo-oa.reason.unreachable", oa.inbox.reasons.get(2L));
        assertEquals(1, oa.zalo.calls(CS).size());
        assertBlocked();
        assertEquals(List.of(oa.thread(TestOa.USER)), oa.inbox.windowsChanged);
        // Leaving as well does not make it better, an old message neither.
        happens("unfollow", 1_000);
        customerWrites(-30_000);
        assertBlocked();
        happens("follow", 2_000);
        assertEquals(Phase.FREE, window().phase());

        oa.clock.advance(java.time.Duration.ofSeconds(5));
        oa.wiring.channel.resend(1);
        oa.jobs.drain();
        assertBlocked();
        customerWrites(30_000);
        assertEquals(Phase.FREE, window().phase());
    }

    @Test
    void who_only_unfollows_may_be_answered() {
        happens("unfollow", 1_000);
        assertEquals(Phase.FREE, window().phase());
        says(1);
    }

    private void assertBlocked() {
        assertEquals(Phase.BLOCKED, window().phase());
        assertEquals("zalo-oa.window.unreachable.help", window().help());
        assertEquals(
                ZaloOaError.UNREACHABLE,
                assertThrows(KenhException.class, () -> oa.send(9, "Xin chào", null))
                        .code());
    }

    private void happens(String event, long millisFromNow) {
        long at = oa.clock.instant().toEpochMilli() + millisFromNow;
        oa.event(TestOa.sample(event).replace("1795143540000", String.valueOf(at)));
    }

    @Test
    void any_other_refusal_leaves_the_window_as_it_is() {
        oa.zalo.on(CS, call -> Reply.error(-248));
        oa.send(1, "Xin chào", null);
        oa.jobs.drain();
        assertEquals(Phase.FREE, window().phase());
        assertEquals(List.of(), oa.inbox.windowsChanged);
    }

    @Test
    void replies_beyond_the_allowance_are_charged_until_the_customer_writes_again() {
        oa.host.settings.put("zalo-oa.free-replies", 2);
        says(1);
        assertEquals(Phase.FREE, window().phase());
        assertEquals(List.of(), oa.inbox.windowsChanged);
        says(2);
        assertEquals(Phase.CHARGED, window().phase());
        assertEquals(1, oa.inbox.windowsChanged.size());
        customerWrites(1000);
        assertEquals(Phase.FREE, window().phase());
    }

    @Test
    void what_an_operator_types_at_zalo_uses_the_allowance_up_too() {
        oa.host.settings.put("zalo-oa.free-replies", 1);
        long later = oa.clock.instant().toEpochMilli() + 1000;
        oa.event(TestOa.sample("oa_send_text_by_operator").replace("1795143540000", String.valueOf(later)));
        assertEquals(Phase.CHARGED, window().phase());
    }

    @Test
    void without_a_limit_every_reply_within_48_hours_is_free() {
        answers(",\"quota\":{\"quota_type\":\"reply\"}");
        for (int message = 1; message <= 9; message++) {
            says(message);
        }
        assertEquals(Phase.FREE, window().phase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"quota\":{\"quota_type\":\"sub_quota\",\"remain\":\"14\",\"total\":\"20\"}",
                ",\"quota\":{\"quota_type\":\"purchase_quota\",\"remain\":14}",
                ",\"quota\":{\"quota_type\":\"reward_quota\"}",
                ",\"quota\":{\"quota_type\":\"reply\",\"remain\":\"0\",\"total\":\"8\"}"
            })
    void what_zalo_says_of_the_allowance_counts_more_than_our_figure(String quota) {
        answers(quota);
        says(1);
        assertEquals(Phase.CHARGED, window().phase());
        assertFalse(oa.inbox.windowsChanged.isEmpty());
        customerWrites(1000);
        assertEquals(Phase.FREE, window().phase());
    }
}
