package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.inbox.api.Window.Phase;
import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Activity;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.send.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowsTest {
    private static Activity since(Instant last) {
        return new Activity(last, null, null, null, 0);
    }

    @Test
    void the_free_phase_ends_with_the_allowance_and_begins_again_with_the_next_interaction() {
        try (var oa = new TestOa()) {
            var windows = new Windows(oa.host, new Limits(oa.host));
            var last = TestKenh.START;
            var now = last.plusSeconds(10);
            assertEquals(
                    Phase.FREE,
                    windows.at(new Activity(last, null, null, null, 999), now).phase());
            oa.host.settings.put("zalo-oa.free-replies", 8);
            assertEquals(
                    Phase.FREE,
                    windows.at(new Activity(last, null, null, null, 7), now).phase());
            var used = windows.at(new Activity(last, null, null, null, 8), now);
            assertEquals(Phase.CHARGED, used.phase());
            assertEquals(used.closesAt(), used.phaseEnds());
            var charged = new Activity(last, null, last.plusSeconds(5), null, 0);
            assertEquals(Phase.CHARGED, windows.at(charged, now).phase());
            var again = new Activity(last.plusSeconds(6), null, last.plusSeconds(5), null, 0);
            assertEquals(Phase.FREE, windows.at(again, now).phase());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_windows_of_many_threads_are_read_together(Database kind) {
        try (var oa = new TestOa(kind)) {
            var other = "2000000000000000009";
            oa.knows(TestOa.USER);
            oa.clock.advance(Duration.ofDays(3));
            oa.knows(other);
            var strange = oa.thread("2000000000000000010");
            var threads = List.of(oa.thread(TestOa.USER), oa.thread(other), strange);
            var windows = oa.wiring.channel.windows(threads);
            assertEquals(
                    List.of(Phase.CHARGED, Phase.FREE, Phase.UNKNOWN),
                    threads.stream()
                            .map(windows::get)
                            .map(window -> Objects.requireNonNull(window).phase())
                            .toList());
            assertEquals(2, oa.host.db().read(em -> Links.find(em, threads)).size());
        }
    }

    @Test
    void a_refusal_closes_the_window_until_the_next_interaction() {
        try (var oa = new TestOa()) {
            var windows = new Windows(oa.host, new Limits(oa.host));
            var last = TestKenh.START;
            var now = last.plusSeconds(10);
            assertEquals(
                    Phase.CLOSED,
                    windows.at(new Activity(last, last.plusSeconds(5), null, null, 0), now)
                            .phase());
            assertEquals(
                    Phase.FREE,
                    windows.at(new Activity(last.plusSeconds(6), last.plusSeconds(5), null, null, 0), now)
                            .phase());
        }
    }

    @Test
    void each_phase_ends_a_minute_before_zalo_ends_it() {
        try (var oa = new TestOa()) {
            var windows = new Windows(oa.host, new Limits(oa.host));
            var last = TestKenh.START;
            var freeEnds = last.plus(Duration.ofHours(48)).minusSeconds(60);
            var closes = last.plus(Duration.ofDays(7)).minusSeconds(60);
            assertEquals(Phase.FREE, windows.at(since(last), last).phase());
            assertEquals(Phase.FREE, windows.at(since(last), freeEnds).phase());
            assertEquals(
                    Phase.CHARGED,
                    windows.at(since(last), freeEnds.plusMillis(1)).phase());
            assertEquals(Phase.CHARGED, windows.at(since(last), closes).phase());
            assertEquals(
                    Phase.CLOSED, windows.at(since(last), closes.plusMillis(1)).phase());
            assertEquals(closes, windows.at(since(last), last).closesAt());
            assertEquals(Phase.UNKNOWN, windows.at(Activity.NONE, last).phase());
        }
    }
}
