package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.MomentReached;
import io.kenh.zbstemplates.FakeMessages.Trouble;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.platform.MessagePlatform.Delivery;
import io.kenh.zbstemplates.platform.MessagePlatform.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {
    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private void laterSend(Duration time) {
        post.desk.later(time);
        post.desk.send();
    }

    @Test
    void a_queued_message_goes_out_once_with_exactly_its_values() {
        var id = post.queue("a");
        post.desk.send();
        post.desk.send();
        var letter = post.desk.messages.taken.getFirst();
        assertEquals(1, post.desk.messages.taken.size());
        assertEquals(Post.VALUES, letter.values());
        assertEquals("+84987654321", letter.to());
        assertTrue(letter.trackingId().matches("[A-Za-z0-9]{1,48}"));
        assertEquals(MessageState.SENT, post.state(id));
        assertEquals(800, post.row(id).cost());
        assertEquals(List.of(MessageState.QUEUED, MessageState.SENT), post.steps(id));
    }

    @Test
    void the_same_key_never_makes_a_second_message() {
        var first = post.queue("a");
        assertEquals(first, post.queue("a"));
        assertNotEquals(first, post.queue("b"));
        post.desk.send();
        assertEquals(first, post.queue("a"));
        assertEquals(2, post.desk.messages.taken.size());
    }

    @Test
    void the_document_hears_each_change() {
        post.queue("a");
        post.desk.send();
        assertEquals(List.of("zbs-templates.note.QUEUED", "zbs-templates.note.SENT"), noted());
        post.desk.messages.refusals.add(-118);
        post.queue("b");
        post.desk.send();
        assertEquals(
                List.of("zbs-templates.note.FAILED"),
                notes().filter(note -> note.quiet() == null)
                        .map(DocumentNoted::key)
                        .toList(),
                "nobody is called for what goes its way");
    }

    private Stream<DocumentNoted> notes() {
        return post.desk.host.events.stream()
                .filter(event -> event instanceof DocumentNoted)
                .map(event -> (DocumentNoted) event);
    }

    private List<String> noted() {
        return notes().map(DocumentNoted::key).toList();
    }

    @Test
    void values_that_do_not_fit_are_named_and_nothing_is_queued() {
        var values = new HashMap<>(Post.VALUES);
        values.remove("order_code");
        values.put("customer_name", "x".repeat(31));
        var refused = assertThrows(KenhException.class, () -> post.queue(post.order("a", Post.phone(), values, null)));
        assertEquals(Set.of("order_code", "customer_name"), refused.fields().keySet());
        post.desk.send();
        assertTrue(post.desk.messages.taken.isEmpty());
    }

    @Test
    void nobody_to_send_to_is_said_at_once() {
        var nobody = new Recipient(11L, "An", Route.PHONE, null, null);
        assertThrows(KenhException.class, () -> post.queue(post.order("a", nobody)));
    }

    @Test
    void a_template_that_is_not_in_use_is_not_sent() {
        var id = post.queue("a");
        post.desk.run(() -> post.desk.parts.service().enableFor(post.template, Set.of()));
        assertThrows(KenhException.class, () -> post.queue("b"));
        post.desk.send();
        assertEquals(MessageState.FAILED, post.state(id));
        assertEquals("template-not-in-use", post.reason(id));
        assertTrue(post.desk.messages.taken.isEmpty());
    }

    @Test
    void an_answer_lost_after_acceptance_is_settled_by_the_receipt_and_not_repeated() {
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        var id = post.queue("a");
        post.desk.send();
        assertEquals(MessageState.UNKNOWN, post.state(id));
        laterSend(Duration.ofMinutes(10));
        laterSend(Duration.ofHours(3));
        assertEquals(1, post.desk.messages.taken.size());
        ReceiptsTest.received(post, post.row(id).trackingId(), "m1");
        assertEquals(MessageState.DELIVERED, post.state(id));
        laterSend(Duration.ofDays(2));
        assertEquals(1, post.desk.messages.taken.size());
    }

    /** Who does not wait for what the first one gets. */
    private static Recipient another() {
        return new Recipient(12L, "Trần Bình", Route.PHONE, null, "+84987654322");
    }

    @Test
    void a_call_that_never_arrived_is_proven_by_the_counter_and_repeated() {
        post.desk.messages.troubles.add(Trouble.LOST_CALL);
        var id = post.queue("a");
        post.desk.send();
        assertEquals(MessageState.UNKNOWN, post.state(id));
        var byUser = new Recipient(13L, "Lê Vi", Route.UID, "u-2", null);
        var others = List.of(
                post.queue(post.order("b", another())),
                post.queue(post.order("u", byUser)),
                post.queue(post.order("c", another())));
        post.desk.send();
        others.forEach(other -> assertEquals(MessageState.SENT, post.state(other)));
        laterSend(Duration.ofMinutes(3));
        assertEquals(MessageState.SENT, post.state(id));
        assertEquals(4, post.desk.messages.taken.size());
    }

    @Test
    void without_proof_nothing_is_repeated_and_a_person_decides() {
        post.desk.messages.quotaKnown = false;
        post.desk.messages.troubles.add(Trouble.LOST_CALL);
        var id = post.queue("a");
        post.desk.send();
        laterSend(Duration.ofMinutes(3));
        laterSend(Duration.ofHours(25));
        laterSend(Duration.ofHours(25));
        assertEquals(MessageState.UNKNOWN, post.state(id));
        assertEquals("never-known", post.reason(id));
        assertTrue(post.desk.messages.taken.isEmpty());
        post.desk.run(() -> post.sending().remedies().again(id));
        post.desk.send();
        assertEquals(1, post.desk.messages.taken.size());
        assertEquals(MessageState.SENT, post.state(id));
    }

    @Test
    void somebody_else_using_up_the_quota_proves_nothing() {
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        var id = post.queue("a");
        post.desk.send();
        post.desk.messages.daily += 1;
        laterSend(Duration.ofMinutes(3));
        laterSend(Duration.ofHours(2));
        assertEquals(MessageState.UNKNOWN, post.state(id));
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void a_worker_that_dies_before_or_after_the_call_leaves_exactly_one_message() {
        post.desk.messages.troubles.addAll(List.of(Trouble.CRASH_BEFORE, Trouble.CRASH_AFTER));
        var first = post.queue("a");
        post.desk.send();
        assertEquals(MessageState.SENDING, post.state(first));
        var second = post.queue(post.order("b", another()));
        post.desk.send();
        assertEquals(0, post.desk.messages.calls - 1, "another worker waits for the lease");
        laterSend(Duration.ofMinutes(3));
        laterSend(Duration.ofMinutes(3));
        laterSend(Duration.ofMinutes(10));
        ReceiptsTest.received(post, post.row(second).trackingId(), "x2");
        laterSend(Duration.ofMinutes(70));
        laterSend(Duration.ofMinutes(70));
        var byKey = post.desk.messages.taken.stream()
                .map(letter -> letter.trackingId())
                .toList();
        assertEquals(byKey.size(), Set.copyOf(byKey).size(), "twice: " + byKey);
        assertTrue(byKey.contains(post.row(second).trackingId()));
    }

    @Test
    void the_quota_runs_out_all_wait_and_all_go_on_tomorrow() {
        post.desk.messages.daily = 2;
        var ids = List.of("a", "b", "c", "d", "e").stream().map(post::queue).toList();
        var byUserId = post.queue(post.order("u", Post.uid(null)));
        post.desk.host.events.clear();
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(byUserId), "it has a quota of its own");
        post.desk.messages.taken.removeLast();
        assertEquals(1, noted().stream().filter(key -> key.endsWith("WAITING")).count(), "once for their document");
        assertEquals(2, post.desk.messages.taken.size());
        assertEquals(4, post.desk.messages.calls);
        for (var id : ids.subList(2, 5)) {
            assertEquals(MessageState.WAITING, post.state(id));
            assertEquals("quota-day", post.reason(id));
            assertEquals(Instant.parse("2026-11-20T17:01:00Z"), post.row(id).dueAt());
        }
        post.desk.messages.daily = 100;
        post.desk.clock.set(Instant.parse("2026-11-20T17:02:00Z"));
        post.sending().sender().sweep();
        post.desk.send();
        ids.forEach(id -> assertEquals(MessageState.SENT, post.state(id)));
        assertEquals(5, post.desk.messages.taken.size());
    }

    @Test
    void refusals_that_pass_are_repeated_and_others_are_not() {
        post.desk.messages.refusals.addAll(List.of(-100, -118));
        var passing = post.queue("a");
        var lasting = post.queue(post.order("b"));
        post.desk.send();
        assertEquals(MessageState.WAITING, post.state(passing));
        assertEquals(MessageState.FAILED, post.state(lasting));
        assertEquals("no-account", post.reason(lasting));
        assertEquals(-118, post.row(lasting).why().code());
        laterSend(Duration.ofMinutes(1));
        assertEquals(MessageState.SENT, post.state(passing));
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void an_empty_purse_holds_the_whole_account() {
        post.desk.messages.refusals.add(-115);
        var first = post.queue("a");
        var second = post.queue("b");
        post.desk.send();
        assertEquals(1, post.desk.messages.calls);
        assertEquals("balance", post.reason(first));
        assertEquals("balance", post.reason(second));
        laterSend(Duration.ofMinutes(31));
        assertEquals(2, post.desk.messages.taken.size());
    }

    @Test
    void a_template_that_does_not_go_by_user_id_goes_by_phone() {
        post.desk.messages.refusals.addAll(List.of(-249, -249));
        var both = post.queue(post.order("a", Post.uid("+84987654321")));
        post.desk.send();
        assertEquals(Route.PHONE, post.row(both).to().route());
        post.desk.messages.refusals.clear();
        post.desk.messages.refusals.add(-249);
        var only = post.queue(post.order("b", Post.uid(null)));
        post.desk.send();
        assertEquals(MessageState.FAILED, post.state(only));
        assertEquals("not-by-uid", post.reason(only));
    }

    @Test
    void a_lost_answer_by_user_id_is_found_in_the_history() {
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        var id = post.queue(post.order("a", Post.uid(null)));
        post.desk.send();
        post.desk.messages.history.put("Đã nhận đơn hàng DH42", "h1");
        laterSend(Duration.ofMinutes(3));
        assertEquals(MessageState.SENT, post.state(id));
        assertEquals("h1", post.row(id).externalId());
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void cancelling_the_document_takes_back_what_waits_but_not_what_follows_it() {
        var before = post.queue(post.order(
                "a", Post.phone(), Post.VALUES, post.desk.clock.instant().plusSeconds(600)));
        var cancelled = new MomentReached(Post.ORDER, "sales.order.cancelled", "1", 1, post.desk.clock.instant());
        post.desk.later(Duration.ofSeconds(1));
        var after = post.queue("cancellation");
        post.sending().cancellations().on(cancelled);
        post.sending().cancellations().on(cancelled);
        laterSend(Duration.ofMinutes(20));
        assertEquals(MessageState.CANCELLED, post.state(before));
        assertEquals("document-cancelled", post.reason(before));
        assertEquals(MessageState.SENT, post.state(after));
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void other_moments_and_documents_cancel_nothing() {
        var id = post.queue(post.order(
                "a", Post.phone(), Post.VALUES, post.desk.clock.instant().plusSeconds(600)));
        var now = post.desk.clock.instant();
        post.sending().cancellations().on(new MomentReached(Post.ORDER, "sales.order.paid", "1", 1, now));
        post.sending()
                .cancellations()
                .on(new MomentReached(new DocRef("sales.order", 43), "sales.order.cancelled", "1", 1, now));
        assertEquals(MessageState.QUEUED, post.state(id));
    }

    @Test
    void promotions_wait_for_the_morning() {
        try (var promotion = new Post(Tag.PROMOTION)) {
            promotion.desk.clock.set(Instant.parse("2026-11-20T15:30:00Z"));
            var id = promotion.queue("a");
            promotion.desk.send();
            assertEquals("night", promotion.reason(id));
            promotion.desk.clock.set(Instant.parse("2026-11-20T23:02:00Z"));
            promotion.desk.send();
            assertEquals(MessageState.SENT, promotion.state(id));
        }
    }

    @Test
    void what_is_not_delivered_in_time_failed_and_costs_nothing() {
        var id = post.queue("a");
        post.desk.send();
        post.desk.later(Duration.ofHours(1));
        post.sending().looks().run();
        assertEquals(MessageState.SENT, post.state(id));
        post.desk.later(Duration.ofHours(25));
        post.sending().looks().run();
        assertEquals("not-delivered", post.reason(id));
        assertEquals(0, post.row(id).cost());
        ReceiptsTest.received(post, post.row(id).trackingId(), "m1");
        assertEquals(MessageState.DELIVERED, post.state(id), "a late receipt still counts");
    }

    @Test
    void delivery_is_asked_about_where_no_report_comes() {
        var id = post.queue(post.order("a", Post.uid(null)));
        post.desk.send();
        var at = post.desk.clock.instant().plusSeconds(30);
        post.desk.messages.statuses.put("m1", new Status(Delivery.RECEIVED, at));
        post.desk.later(Duration.ofMinutes(6));
        post.sending().looks().run();
        assertEquals(MessageState.DELIVERED, post.state(id));
        assertEquals(at, post.row(id).deliveredAt());
    }

    @Test
    void an_account_that_cannot_be_reached_keeps_its_queue() {
        post.desk.messages.troubles.add(Trouble.UNREACHABLE);
        var id = post.queue("a");
        post.desk.send();
        assertEquals(MessageState.WAITING, post.state(id));
        laterSend(Duration.ofMinutes(1));
        assertEquals(MessageState.SENT, post.state(id));
        assertFalse(post.desk.messages.taken.isEmpty());
    }

    @Test
    void what_is_due_later_waits() {
        var id = post.queue(post.order(
                "a",
                Post.phone(),
                Map.copyOf(Post.VALUES),
                post.desk.clock.instant().plusSeconds(3600)));
        post.desk.send();
        assertEquals(MessageState.QUEUED, post.state(id));
        laterSend(Duration.ofMinutes(61));
        assertEquals(MessageState.SENT, post.state(id));
    }
}
