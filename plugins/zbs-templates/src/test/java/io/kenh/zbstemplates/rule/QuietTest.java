package io.kenh.zbstemplates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Optional<Instant> until(int begin, int end, String now) {
        return new Quiet(begin, end).until(Instant.parse(now), ZONE);
    }

    @Test
    void a_night_ends_in_the_morning_whichever_side_of_midnight_it_is() {
        var morning = Optional.of(Instant.parse("2026-11-20T23:00:00Z"));
        assertEquals(morning, until(22, 6, "2026-11-20T15:00:00Z"), "22:00");
        assertEquals(morning, until(22, 6, "2026-11-20T18:00:00Z"), "1:00");
        assertEquals(Optional.empty(), until(22, 6, "2026-11-20T23:00:00Z"), "6:00");
        assertEquals(Optional.empty(), until(22, 6, "2026-11-20T14:59:59Z"), "21:59");
    }

    @Test
    void a_rest_at_noon_ends_the_same_day() {
        assertEquals(Optional.of(Instant.parse("2026-11-20T06:00:00Z")), until(12, 13, "2026-11-20T05:30:00Z"));
        assertEquals(Optional.empty(), until(12, 13, "2026-11-20T06:00:00Z"));
    }
}
