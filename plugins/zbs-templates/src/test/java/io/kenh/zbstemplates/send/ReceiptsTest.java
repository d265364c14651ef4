package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.QueryCount;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.platform.MessagePlatform.Rating;
import io.kenh.zbstemplates.spend.Period;
import io.kenh.zbstemplates.spend.Spend;
import io.kenh.zbstemplates.spend.SpendNames;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    static void received(Post post, String tracking, String external) {
        report(
                post,
                "user_received_message",
                Map.of("delivery_time", "1763607601000", "msg_id", external, "tracking_id", tracking));
    }

    private static void report(Post post, String name, Map<String, Object> message) {
        var body = post.desk.host.json().write(Map.of("event_name", name, "message", message));
        hear(post, new PlatformReported(7, name, "", post.desk.clock.instant(), body));
    }

    /** With what follows in a run of its own. */
    private static void hear(Post post, PlatformReported... reports) {
        var receipts = post.sending().receipts();
        post.desk.jobs.on(Receipts.QUOTA, task -> receipts.quotaChanged((Receipts.Task) task));
        receipts.hear(List.of(reports));
        post.desk.jobs.drain();
    }

    @Test
    void many_are_heard_together_in_few_statements_and_each_counts_once() {
        var ids = IntStream.range(0, 40)
                .mapToObj(number -> post.queue("n" + number))
                .toList();
        post.desk.send();
        var reports = ids.stream()
                .map(id ->
                        Map.of("msg_id", "m" + id, "tracking_id", post.row(id).trackingId()))
                .map(message -> post.desk.host.json().write(Map.of("message", message)))
                .flatMap(body -> Stream.of(body, body))
                .map(body -> new PlatformReported(7, "user_received_message", "", post.desk.clock.instant(), body))
                .toArray(PlatformReported[]::new);
        QueryCount.atMost(60, () -> {
            hear(post, reports);
            return true;
        });
        for (var id : ids) {
            assertEquals(MessageState.DELIVERED, post.state(id));
            assertEquals(
                    1,
                    post.steps(id).stream()
                            .filter(MessageState.DELIVERED::equals)
                            .count());
        }
    }

    @Test
    void a_receipt_counts_once_also_before_the_answer() {
        var id = post.queue("a");
        post.desk.send();
        received(post, post.row(id).trackingId(), "m1");
        received(post, post.row(id).trackingId(), "m1");
        assertEquals(List.of(MessageState.QUEUED, MessageState.SENT, MessageState.DELIVERED), post.steps(id));
    }

    @Test
    void a_receipt_about_a_stranger_changes_nothing() {
        var id = post.queue("a");
        received(post, "somebody-elses", "m9");
        assertEquals(MessageState.QUEUED, post.state(id));
    }

    @Test
    void seen_comes_after_delivered_and_not_back() {
        var id = post.queue(post.order("a", Post.uid(null)));
        post.desk.send();
        report(post, "user_seen_message", Map.of("msg_ids", List.of("m1")));
        received(post, post.row(id).trackingId(), "m1");
        assertEquals(MessageState.SEEN, post.state(id));
    }

    @Test
    void rates_count_what_was_sent_then_delivered_then_read() {
        for (var key : List.of("a", "b", "c")) {
            post.queue(post.order(key, Post.uid(null)));
        }
        post.desk.send();
        report(post, "user_seen_message", Map.of("msg_ids", List.of("m1")));
        received(post, "", "m2");
        var host = post.desk.host;
        var sum = post.desk.in(
                1, () -> new Spend(host, new SpendNames(host)).total(Period.month(YearMonth.of(2026, 11)), 0));
        assertEquals(List.of(3L, 2L, 1L), List.of(sum.sent(), sum.delivered(), sum.seen()));
        assertEquals(new BigDecimal("66.7"), sum.deliveryRate());
        assertEquals(new BigDecimal("50.0"), sum.readRate());
    }

    @Test
    void stars_are_kept_by_webhook_and_by_asking_and_the_first_count() {
        var id = post.queue("a");
        post.desk.send();
        report(
                post,
                "user_feedback",
                Map.of("rate", 4, "note", "Giao nhanh", "submit_time", "1763607601000", "msg_id", "m1"));
        post.sending().receipts().rated(7, new Rating("m1", "", 1, "", post.desk.clock.instant()));
        assertEquals(4, post.row(id).rating());
        assertEquals("Giao nhanh", post.row(id).ratingNote());
    }

    @Test
    void a_higher_quota_lets_the_waiting_go() {
        post.desk.messages.daily = 0;
        var id = post.queue("a");
        post.desk.send();
        assertEquals("quota-day", post.reason(id));
        post.desk.messages.daily = 10;
        report(post, "change_oa_daily_quota", Map.of());
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(id));
    }

    @Test
    void stars_whose_report_was_lost_are_asked_for() {
        try (var asked = new Post(Given.rating().content())) {
            var id = asked.queue("a");
            asked.desk.send();
            asked.desk.messages.given.add(
                    new Rating("m1", asked.row(id).trackingId(), 5, "Tốt", asked.desk.clock.instant()));
            asked.sending().ratings().run();
            assertEquals(5, asked.row(id).rating());
        }
    }
}
