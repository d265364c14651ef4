package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.zbstemplates.FakeMessages.Trouble;
import io.kenh.zbstemplates.platform.MessagePlatform.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several messages of an account are on the way at once. */
class AtOnceTest {
    private static final int AT_ONCE = 12;

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private static Recipient person(int number) {
        return new Recipient(100L + number, "Khách " + number, Route.PHONE, null, "+849000000" + (10 + number));
    }

    /** Each to somebody else. */
    private List<Long> queue(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> post.queue(post.order("m" + i, person(i))))
                .toList();
    }

    private long count(List<Long> ids, MessageState state) {
        return ids.stream().filter(id -> post.state(id) == state).count();
    }

    private void allOnce(List<Long> ids) {
        assertEquals(ids.size(), count(ids, MessageState.SENT));
        assertEquals(ids.size(), post.desk.messages.taken.size());
        assertEquals(
                ids.size(),
                post.desk.messages.taken.stream().map(Letter::to).distinct().count());
    }

    private void laterSend(Duration time) {
        post.desk.later(time);
        post.desk.send();
    }

    @Test
    void nobody_waits_for_the_answer_to_another() {
        var ids = queue(30);
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.send();
        allOnce(ids);
        assertEquals(AT_ONCE, post.desk.messages.most);
        assertEquals(470, post.sending().quotas().known(7).remaining());
    }

    @Test
    void an_operator_says_how_many() {
        post.desk.limit("send.at-once", 3);
        var ids = queue(10);
        post.desk.messages.together = new CountDownLatch(3);
        post.desk.send();
        allOnce(ids);
        assertEquals(3, post.desk.messages.most);
    }

    @Test
    void no_more_are_on_the_way_than_the_quota_leaves() {
        post.desk.messages.daily = 5;
        var ids = queue(20);
        post.desk.messages.together = new CountDownLatch(5);
        post.desk.send();
        assertEquals(5, post.desk.messages.most);
        assertEquals(5, post.desk.messages.taken.size());
        assertEquals(6, post.desk.messages.calls, "the one that is told so parks the rest");
        assertEquals(5, count(ids, MessageState.SENT));
        assertEquals(15, count(ids, MessageState.WAITING));
        tomorrow(100);
        allOnce(ids);
    }

    private void tomorrow(long daily) {
        post.desk.messages.daily = daily;
        post.desk.clock.set(Instant.parse("2026-11-20T17:02:00Z"));
        post.desk.send();
    }

    @Test
    void one_that_is_refused_leaves_its_place_in_the_quota_to_another() {
        post.desk.messages.daily = 5;
        post.desk.messages.refusals.addAll(List.of(-118, -118));
        var ids = queue(20);
        post.desk.messages.together = new CountDownLatch(5);
        post.desk.send();
        assertEquals(5, post.desk.messages.taken.size());
        assertEquals(5, count(ids, MessageState.SENT));
        assertEquals(2, count(ids, MessageState.FAILED));
        assertEquals(13, count(ids, MessageState.WAITING));
        assertEquals(8, post.desk.messages.calls);
    }

    @Test
    void without_a_figure_of_the_quota_they_go_one_by_one() {
        post.desk.messages.quotaKnown = false;
        post.desk.messages.daily = 1;
        var ids = queue(5);
        post.desk.send();
        assertEquals(1, post.desk.messages.most);
        assertEquals(1, count(ids, MessageState.SENT));
        assertEquals(4, count(ids, MessageState.WAITING));
        assertEquals(2, post.desk.messages.calls);
    }

    @Test
    void a_refusal_in_the_middle_parks_the_rest_and_loses_nothing() {
        var ids = queue(30);
        assertEquals(500, post.sending().quotas().of(7).remaining());
        post.desk.messages.daily = 5;
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.send();
        assertEquals(AT_ONCE, post.desk.messages.calls);
        assertEquals(5, count(ids, MessageState.SENT));
        assertEquals(5, post.desk.messages.taken.size());
        assertEquals(25, count(ids, MessageState.WAITING));
        assertEquals(
                25,
                ids.stream().filter(id -> post.reason(id).equals("quota-day")).count());
        tomorrow(100);
        allOnce(ids);
    }

    @Test
    void what_one_person_gets_comes_one_after_the_other_in_its_order() {
        for (int i = 0; i < 4; i++) {
            for (int number = 0; number < 5; number++) {
                post.queue(post.order("p" + number + "-" + i, person(number)));
            }
            post.queue(post.order("uid-" + i, new Recipient(100L, "Khách 0", Route.UID, "u-0", null)));
        }
        post.desk.messages.together = new CountDownLatch(5);
        post.desk.send();
        assertEquals(5, post.desk.messages.most, "one of each person, by whichever way");
        assertEquals(List.of(), post.desk.messages.hurried);
        for (int number = 0; number < 5; number++) {
            var phone = person(number).phone();
            var expected = IntStream.range(0, 4).mapToObj(key(number)).toList();
            assertEquals(expected, taken(phone));
        }
        assertEquals(
                IntStream.range(0, 4).mapToObj(i -> Tracking.id(1, "uid-" + i)).toList(), taken("u-0"));
    }

    @Test
    void what_comes_after_one_of_unknown_outcome_waits_until_that_is_found_out() {
        post.desk.messages.troubles.add(Trouble.LOST_CALL);
        var received = post.queue("received");
        var assigned = post.queue("assigned");
        post.desk.send();
        assertEquals(MessageState.UNKNOWN, post.state(received));
        assertEquals(MessageState.QUEUED, post.state(assigned));
        laterSend(Duration.ofMinutes(3));
        assertEquals(
                List.of(Tracking.id(1, "received"), Tracking.id(1, "assigned")),
                taken(Post.phone().phone()));
    }

    @Test
    void what_waits_for_its_own_way_holds_nothing_back() {
        post.desk.messages.daily = 0;
        var byPhone = post.queue("received");
        post.desk.send();
        assertEquals(MessageState.WAITING, post.state(byPhone));
        var byUser = post.queue(post.order("assigned", Post.uid(Post.phone().phone())));
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(byUser));
    }

    private static IntFunction<String> key(int number) {
        return i -> Tracking.id(1, "p" + number + "-" + i);
    }

    private List<String> taken(String to) {
        return post.desk.messages.taken.stream()
                .filter(letter -> letter.to().equals(to))
                .map(Letter::trackingId)
                .toList();
    }

    @Test
    void what_cannot_go_now_stops_claiming_and_the_others_end() {
        var ids = queue(30);
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.messages.troubles.add(Trouble.UNREACHABLE);
        post.desk.send();
        assertEquals(AT_ONCE, post.desk.messages.calls);
        assertEquals(AT_ONCE - 1, count(ids, MessageState.SENT));
        assertEquals(1, count(ids, MessageState.WAITING));
        assertEquals(18, count(ids, MessageState.QUEUED));
        laterSend(Duration.ofMinutes(1));
        allOnce(ids);
    }

    @Test
    void a_call_that_dies_leaves_the_outcomes_of_the_others() {
        var ids = queue(20);
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.messages.troubles.add(Trouble.CRASH_BEFORE);
        post.desk.send();
        assertEquals(AT_ONCE, post.desk.messages.calls);
        assertEquals(AT_ONCE - 1, count(ids, MessageState.SENT));
        assertEquals(1, count(ids, MessageState.SENDING));
        post.desk.send();
        assertEquals(AT_ONCE, post.desk.messages.calls, "its lease is not over");
        laterSend(Duration.ofMinutes(3));
        assertEquals(1, count(ids, MessageState.UNKNOWN));
        laterSend(Duration.ofMinutes(3));
        allOnce(ids);
    }

    @Test
    void answers_that_overtake_each_other_still_prove_which_call_never_came() {
        var ids = queue(20);
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.messages.backwards = AT_ONCE;
        post.desk.messages.troubles.addAll(List.of(Trouble.LOST_CALL, Trouble.LOST_CALL));
        post.desk.send();
        assertEquals(2, count(ids, MessageState.UNKNOWN));
        assertEquals(18, count(ids, MessageState.SENT));
        assertEquals(482, post.sending().quotas().known(7).remaining());
        laterSend(Duration.ofMinutes(3));
        allOnce(ids);
    }

    @Test
    void nothing_is_proven_by_what_the_platform_gives_back_in_between() {
        queue(AT_ONCE);
        var back = new AtomicInteger();
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.messages.backwards = AT_ONCE;
        post.desk.messages.during = () -> {
            if (back.incrementAndGet() == AT_ONCE) {
                post.desk.messages.givenBack = 1;
            }
        };
        post.desk.send();
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        var lost = post.queue("lost");
        laterSend(Duration.ofMinutes(1));
        assertEquals(MessageState.UNKNOWN, post.state(lost));
        laterSend(Duration.ofMinutes(3));
        assertEquals(MessageState.UNKNOWN, post.state(lost));
        assertEquals(AT_ONCE + 1, post.desk.messages.taken.size());
    }

    @Test
    void another_run_of_the_account_sends_nothing_meanwhile() {
        var ids = queue(20);
        post.desk.messages.together = new CountDownLatch(AT_ONCE);
        post.desk.messages.during = post.desk::send;
        post.desk.send();
        allOnce(ids);
        assertEquals(AT_ONCE, post.desk.messages.most);
    }

    @Test
    void no_account_uses_up_the_minute_of_its_app() {
        post.desk.limit("send.per-minute", 15);
        var ids = queue(20);
        post.desk.send();
        post.desk.send();
        assertEquals(15, count(ids, MessageState.SENT));
        assertEquals(5, count(ids, MessageState.QUEUED));
        laterSend(Duration.ofMinutes(1));
        allOnce(ids);
    }
}
