package io.kenh.zbstemplates.rule;

import io.kenh.api.data.FactValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a message goes.
 *
 * @param minutes after the moment; with an anchor after that date, negative before it
 * @param anchor name of a date fact of the document
 */
public record Delay(int minutes, @Nullable String anchor) {
    public static final Delay NONE = new Delay(0, null);

    /** Dates without an hour begin here: when people are awake. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A year. */
    public static final int MOST = 365 * 24 * 60;

    /** Empty when the document does not have that date. */
    Optional<Instant> due(Instant reached, Map<String, FactValue> facts, ZoneId zone) {
        if (anchor == null) {
            return Optional.of(reached.plus(Duration.ofMinutes(minutes)));
        }
        var fact = facts.get(anchor);
        return switch (fact == null ? null : fact.value()) {
            case LocalDate day ->
                Optional.of(
                        day.atTime(MORNING).atZone(zone).plusMinutes(minutes).toInstant());
            case Instant at -> Optional.of(at.plus(Duration.ofMinutes(minutes)));
            case null, default -> Optional.empty();
        };
    }
}
