package io.kenh.zbstemplates.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kenh.zbstemplates.send.AccountQuota.Figures;
import io.kenh.zbstemplates.spend.Prospect.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ProspectTest {
    private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh"));

    private static Prospect of(long daily, long left, long waiting, long tomorrow) {
        return Prospect.of(new Figures(daily, left, null, null, null), waiting, tomorrow, TEN);
    }

    @Test
    void at_todays_pace_it_is_used_up_in_the_afternoon() {
        // 100 an hour so far; 500 are free.
        var prospect = of(1600, 600, 100, 0);
        assertEquals(Kind.PACE, prospect.kind());
        assertEquals(Instant.parse("2026-11-20T08:00:00Z"), prospect.usedUpAt());
        assertEquals(100, prospect.today());
    }

    @Test
    void what_is_left_at_midnight_is_told() {
        var prospect = of(5000, 4000, 100, 7);
        assertEquals(Kind.ENOUGH, prospect.kind());
        assertEquals(4000 - 100 - 1400, prospect.spare());
        assertEquals(7, prospect.tomorrow());
        assertNull(prospect.usedUpAt());
    }

    @Test
    void what_waits_uses_it_up_and_the_rest_goes_tomorrow() {
        var prospect = of(1000, 50, 80, 3);
        assertEquals(Kind.QUEUE, prospect.kind());
        assertEquals(50, prospect.today());
        assertEquals(33, prospect.tomorrow());
        assertEquals(83, of(1000, 0, 80, 3).tomorrow());
    }

    @Test
    void nothing_is_guessed_without_figures() {
        assertEquals(Kind.UNKNOWN, Prospect.of(Figures.NONE, 5, 0, TEN).kind());
    }
}
