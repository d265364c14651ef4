package io.kenh.api.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One setting. The label is the text {@code setting.<key>}, its help {@code setting.<key>.help}. The environment and the configuration
 * file may fix it ({@code zalo.oauth-url} is {@code KENH_ZALO_OAUTH_URL}); a fixed one is read-only on the settings page.
 *
 * @param parse from text; throws {@link IllegalArgumentException} with a message key, or a range, for a bad value
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
        return new Setting<>(key, Kind.PLAIN, defaultValue, text -> switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("core.general.flag");
        });
    }

    /** An absolute address, without a slash at its end. */
    public static Setting<String> url(String key, Kind kind, String defaultValue) {
        return new Setting<>(key, kind, defaultValue, text -> {
            var address = text.strip().replaceAll("/+$", "");
            try {
                var uri = URI.create(address);
                if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                    return address;
                }
            } catch (IllegalArgumentException e) {
                // Falls through to the sentence that shows what an address looks like.
            }
            throw new IllegalArgumentException("core.general.url");
        });
    }

    /**
     * One of an enum's constants, as its {@code toString} writes them. Each has the text {@code setting.<key>.<constant>}.
     *
     * @param parse of what {@code toString} wrote, and of what else may be saved or configured
     */
    public static <E extends Enum<E>> Setting<E> choice(String key, E defaultValue, Function<String, E> parse) {
        return new Setting<>(key, Kind.PLAIN, defaultValue, parse);
    }

    /** What can be chosen, as it is saved; empty for settings that are no choice. */
    public List<String> options() {
        return defaultValue instanceof Enum<?> one
                ? Arrays.stream(one.getDeclaringClass().getEnumConstants())
                        .map(String::valueOf)
                        .toList()
                : List.of();
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
