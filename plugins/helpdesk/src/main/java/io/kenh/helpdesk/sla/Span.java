package io.kenh.helpdesk.sla;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A stretch of working time within a day. @param to later than {@code from}; midnight at the end of the day is 23:59 */
public record Span(LocalTime from, LocalTime to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + "–" + to);
        }
    }

    long minutes() {
        return ChronoUnit.MINUTES.between(from, to);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
