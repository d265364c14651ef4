package io.kenh.mail;

import io.kenh.api.settings.Setting;
import java.util.List;

/** What an administrator may choose for all companies. */
public final class MailSettings {
    /** Seconds any one answer of a mail server may take. RFC 5321 4.5.3.2 allows servers minutes; few take them. */
    public static final Setting<Integer> PATIENCE = Setting.number("mail.patience-seconds", 60, 1, 600);

    /** Days letters that came to an end are kept. */
    public static final Setting<Integer> KEEP_DAYS = Setting.number("mail.keep-days", 730, 30, 3650);

    private MailSettings() {}

    static List<Setting<?>> all() {
        return List.of(PATIENCE, KEEP_DAYS);
    }
}
