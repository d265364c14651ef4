package io.kenh.zalosimulator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.zalosimulator.platform.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void forty_eight_hours_are_free_and_one_second_more_is_billed() {
        assertEquals(Window.FREE, after(Duration.ZERO));
        assertEquals(Window.FREE, after(Duration.ofHours(48)));
        assertEquals(Window.BILLABLE, after(Duration.ofHours(48).plusSeconds(1)));
    }

    @Test
    void seven_days_are_billed_and_one_second_more_is_closed() {
        assertEquals(Window.BILLABLE, after(Duration.ofDays(7)));
        assertEquals(Window.CLOSED, after(Duration.ofDays(7).plusSeconds(1)));
    }

    @Test
    void who_never_interacted_can_only_be_welcomed_as_a_follower() {
        assertEquals(Window.WELCOME, Window.of(Optional.empty(), true, NOW, Options.DEFAULT));
        assertEquals(Window.NEVER, Window.of(Optional.empty(), false, NOW, Options.DEFAULT));
    }

    private static Window after(Duration since) {
        return Window.of(Optional.of(NOW.minus(since)), true, NOW, Options.DEFAULT);
    }
}
