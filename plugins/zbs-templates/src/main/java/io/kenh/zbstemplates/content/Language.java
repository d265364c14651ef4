package io.kenh.zbstemplates.content;

import java.util.Locale;

/** The one language a template is written in. */
public enum Language {
    VI,
    EN;

    /** {@code vi}, {@code en} */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
