package io.kenh.zbstemplates.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Hours in which nothing goes. @param begin hour it begins, 0 to 23 @param end hour it ends; smaller than {@code begin} for a night */
public record Quiet(int begin, int end) {
    /** When it is over; empty when it is not quiet now. */
    Optional<Instant> until(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        int hour = here.getHour();
        boolean quiet = begin < end ? hour >= begin && hour < end : hour >= begin || hour < end;
        if (!quiet) {
            return Optional.empty();
        }
        var today = here.with(LocalTime.of(end, 0));
        return Optional.of((today.isAfter(here) ? today : today.plusDays(1)).toInstant());
    }
}
