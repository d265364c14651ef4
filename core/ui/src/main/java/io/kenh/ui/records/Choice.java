package io.kenh.ui.records;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/**
 * A value of a {@link Column#choice choice column}.
 *
 * @param value as stored; for an enum its name
 */
public record Choice(String value, Badge badge) implements HasBadge {
    public static Choice of(String value, String key, Tone tone, String icon) {
        return new Choice(value, new Badge(key, tone, icon));
    }

    /** A plain word. */
    public static Choice of(String value, String key) {
        return of(value, key, Tone.NEUTRAL, "");
    }
}
