package io.kenh.runtime.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a user chose for the eye. */
@Embeddable
public class Preferences {
    public static final String AUTO = "auto";

    /** {@code vi}, {@code en}, or empty: the browser's. */
    private String locale = "";

    /** {@code light}, {@code dark} or {@code auto}. */
    private String theme = AUTO;

    /** Empty: the company's. */
    @Column(name = "time_zone")
    private String timeZone = "";

    protected Preferences() {}

    void change(String newLocale, String newTheme, String newTimeZone) {
        locale = newLocale;
        theme = newTheme;
        timeZone = newTimeZone;
    }

    String locale() {
        return locale;
    }

    String theme() {
        return theme;
    }

    String timeZone() {
        return timeZone;
    }
}
