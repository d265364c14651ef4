package io.kenh.zbstemplates.spend;

import java.util.Locale;

/** What messages are put together by. */
public enum By {
    TEMPLATE,
    TEAM,
    MONTH;

    /** Text key. */
    public String key() {
        return "zbs-templates.spend.by." + name().toLowerCase(Locale.ROOT);
    }
}
