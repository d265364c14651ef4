package io.kenh.helpdesk.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * When a company works.
 *
 * @param hours by day of the week, ascending, not overlapping
 * @param holidays days off and what they are called
 */
public record WorkCalendar(ZoneId zone, Map<DayOfWeek, List<Span>> hours, Map<LocalDate, String> holidays) {
    /** Beyond so many days a calendar that hardly works is taken as one that never does. */
    private static final int HORIZON = 3650;

    public WorkCalendar {
        hours = Map.copyOf(hours);
        holidays = Map.copyOf(holidays);
    }

    /** The same days off at other times: a team's. */
    WorkCalendar at(Map<DayOfWeek, List<Span>> other) {
        return new WorkCalendar(zone, other, holidays);
    }

    List<Span> on(LocalDate day) {
        return holidays.containsKey(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** So much working time later. Without any working time it is plain time. */
    public Instant plus(Instant start, Duration working) {
        var left = working;
        var at = start.atZone(zone);
        for (int days = 0; days < HORIZON; days++) {
            for (var span : on(at.toLocalDate())) {
                var from = latest(at, at.with(span.from()));
                var to = at.with(span.to());
                if (!from.isBefore(to)) {
                    continue;
                }
                var open = Duration.between(from, to);
                if (open.compareTo(left) >= 0) {
                    return from.plus(left).toInstant();
                }
                left = left.minus(open);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        return start.plus(working);
    }

    /** How much working time lies between. Without any working time it is plain time. */
    Duration between(Instant from, Instant to) {
        if (hours.values().stream().allMatch(List::isEmpty)) {
            return Duration.between(from, to);
        }
        var sum = Duration.ZERO;
        var end = to.atZone(zone);
        for (var at = from.atZone(zone);
                at.isBefore(end);
                at = at.toLocalDate().plusDays(1).atStartOfDay(zone)) {
            for (var span : on(at.toLocalDate())) {
                var start = latest(at, at.with(span.from()));
                var stop = at.with(span.to()).isBefore(end) ? at.with(span.to()) : end;
                sum = start.isBefore(stop) ? sum.plus(Duration.between(start, stop)) : sum;
            }
        }
        return sum;
    }

    private static ZonedDateTime latest(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }
}
