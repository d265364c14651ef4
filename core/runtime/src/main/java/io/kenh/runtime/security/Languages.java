package io.kenh.runtime.security;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Vietnamese or English: as the user chose, else as this browser chose, else as the browser prefers, else Vietnamese. */
public final class Languages {
    public static final String COOKIE = "kenh_lang";
    public static final List<String> ALL = List.of("vi", "en");

    private static final Locale VI = Locale.of("vi");

    private Languages() {}

    static Locale choose(String ofUser, @Nullable String cookie, @Nullable String acceptLanguage) {
        if (ALL.contains(ofUser)) {
            return Locale.of(ofUser);
        }
        if (cookie != null && ALL.contains(cookie)) {
            return Locale.of(cookie);
        }
        return acceptLanguage == null ? VI : preferred(acceptLanguage);
    }

    private static Locale preferred(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var tag = Locale.lookupTag(ranges, ALL);
            return tag == null ? VI : Locale.of(tag);
        } catch (IllegalArgumentException e) {
            return VI;
        }
    }
}
