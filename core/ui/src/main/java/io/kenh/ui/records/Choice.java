package io.kenh.ui.records;

import io.kenh.api.ui.Tone;

/**
 * A value of a {@link Column#choice choice column}.
 *
 * @param value as stored; for an enum its name
 * @param label text key
 * @param icon name of a Tabler icon, may be empty
 */
public record Choice(String value, String label, Tone tone, String icon) {
    public static Choice of(String value, String label, Tone tone, String icon) {
        return new Choice(value, label, tone, icon);
    }
}
