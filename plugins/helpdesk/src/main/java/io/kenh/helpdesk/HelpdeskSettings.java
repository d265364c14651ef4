package io.kenh.helpdesk;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class HelpdeskSettings {
    /** Minutes between closing a ticket and asking for a rating. */
    public static final Setting<Integer> RATING_DELAY = Setting.number("helpdesk.rating-delay", 30, 0, 10_080);

    /** A customer is not asked twice within so many days. */
    public static final Setting<Integer> RATING_PAUSE = Setting.number("helpdesk.rating-pause", 7, 0, 365);

    private HelpdeskSettings() {}
}
