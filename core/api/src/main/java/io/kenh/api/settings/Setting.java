package io.kenh.api.settings;

import java.util.function.Function;

/**
 * One setting. The label is the text {@code setting.<key>}, its help {@code setting.<key>.help}. The environment and the configuration
 * file may fix it ({@code zalo.oauth-url} is {@code KENH_ZALO_OAUTH_URL}); a fixed one is read-only on the settings page.
 *
 * @param parse from text; throws {@link IllegalArgumentException} with a message key for a bad value
 */
public record Setting<T>(String key, Kind kind, T defaultValue, Function<String, T> parse) {
    public enum Kind {
        /** Shown on the settings page. */
        PLAIN,
        /** Shown as set or not set, encrypted at rest. */
        SECRET,
        /** By environment and file only. */
        DEPLOYMENT
    }

    public static Setting<String> text(String key, Kind kind, String defaultValue) {
        return new Setting<>(key, kind, defaultValue, Function.identity());
    }

    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return new Setting<>(key, Kind.PLAIN, defaultValue, Boolean::parseBoolean);
    }

    public static Setting<Integer> number(String key, int defaultValue, int min, int max) {
        return new Setting<>(key, Kind.PLAIN, defaultValue, text -> {
            int value = Integer.parseInt(text.strip());
            if (value < min || value > max) {
                throw new IllegalArgumentException(min + "–" + max);
            }
            return value;
        });
    }
}
