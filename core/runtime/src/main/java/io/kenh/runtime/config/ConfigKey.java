package io.kenh.runtime.config;

import java.util.Locale;

/**
 * One key of the configuration file; the environment variable {@link #variable} overrides it.
 *
 * @param fallback used when nothing sets it; empty for none
 * @param help one English sentence, printed by {@code ./kenh help config}
 */
public record ConfigKey(String key, String fallback, String help) {
    public String variable() {
        return variable(key);
    }

    /** {@code zalo.oauth-url} is {@code KENH_ZALO_OAUTH_URL}. */
    public static String variable(String key) {
        return "KENH_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
