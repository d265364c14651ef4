package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.FakeMessages.Trouble;
import io.kenh.zbstemplates.platform.MessagePlatform.Delivery;
import io.kenh.zbstemplates.platform.MessagePlatform.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do about a message themselves. */
class RemediesTest {
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
    void what_waits_is_taken_back_by_hand_and_what_went_out_is_not() {
        var waiting = post.queue(post.order(
                "a", Post.phone(), Post.VALUES, post.desk.clock.instant().plusSeconds(600)));
        var gone = post.queue("b");
        post.desk.send();
        post.desk.run(() -> post.sending().remedies().cancel(waiting));
        assertThrows(
                KenhException.class,
                () -> post.desk.run(() -> post.sending().remedies().cancel(gone)));
        assertThrows(
                KenhException.class,
                () -> post.desk.run(() -> post.sending().remedies().again(gone)));
        laterSend(Duration.ofMinutes(20));
        assertEquals(MessageState.CANCELLED, post.state(waiting));
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void a_person_who_knows_that_it_arrived_ends_the_question() {
        post.desk.messages.quotaKnown = false;
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        var id = post.queue("a");
        post.desk.send();
        post.desk.run(() -> post.sending().remedies().arrived(id));
        laterSend(Duration.ofHours(30));
        assertEquals(MessageState.SENT, post.state(id));
        assertEquals(1, post.desk.messages.taken.size());
    }

    @Test
    void asking_settles_a_sent_message_at_once() {
        var id = post.queue("a");
        post.desk.send();
        post.desk.messages.statuses.put("m1", new Status(Delivery.RECEIVED, post.desk.clock.instant()));
        post.desk.run(() -> post.sending().remedies().check(id));
        assertEquals(MessageState.DELIVERED, post.state(id));
    }

    private void undelivered() {
        post.desk.send();
        post.desk.later(Duration.ofHours(26));
        post.sending().looks().run();
    }

    @Test
    void what_was_free_because_it_was_not_delivered_costs_its_price_again_when_it_is_sent_again() {
        var id = post.queue("a");
        undelivered();
        assertEquals(0, post.row(id).cost());
        post.desk.run(() -> post.sending().remedies().again(id));
        assertEquals(800, post.row(id).cost());
    }

    @Test
    void a_bulk_retry_counts_the_price_of_each_of_its_messages() {
        var one = post.queue(post.ofBatch("a", Post.phone()));
        var other = post.queue(post.ofBatch("b", Post.uid(null)));
        undelivered();
        assertEquals(0, post.row(one).cost());
        post.desk.in(1, () -> post.sending().remedies().again(5, post.desk.clock.instant(), 10));
        assertEquals(800, post.row(one).cost());
        assertEquals(560, post.row(other).cost());
    }

    @Test
    void another_company_sees_and_touches_nothing() {
        var id = post.queue("a");
        assertThrows(
                KenhException.class,
                () -> post.desk.in(2, () -> post.sending().store().view(id)));
        assertThrows(
                KenhException.class,
                () -> post.desk.in(2, () -> post.sending().outbox().queue(post.order("b"))));
    }
}
