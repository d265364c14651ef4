package io.kenh.api.i18n;

import java.util.Locale;

/** Translated texts, {@code vi} and {@code en}, ICU message format. */
public interface Texts {
    /** In the current language; a missing key comes back as the key itself. {@code args} fill {@code {0}}, {@code {1}} … */
    String get(String key, Object... args);

    String in(Locale locale, String key, Object... args);

    boolean has(String key);
}
