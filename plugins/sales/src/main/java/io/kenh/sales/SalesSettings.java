package io.kenh.sales;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class SalesSettings {
    /** Days a new quotation is valid. */
    public static final Setting<Integer> VALIDITY_DAYS = Setting.number("sales.validity-days", 15, 0, 365);

    private SalesSettings() {}
}
