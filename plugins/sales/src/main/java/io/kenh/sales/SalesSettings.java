package io.kenh.sales;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class SalesSettings {
    /** Days a new quotation is valid. */
    public static final Setting<Integer> VALIDITY_DAYS = Setting.number("sales.validity-days", 15, 0, 365);

    /** Whether whoever has the address of a quotation may accept or reject it; else only the customer who is signed in to the portal. */
    public static final Setting<Boolean> ANSWER_BY_ADDRESS = Setting.flag("sales.answer-by-address", true);

    private SalesSettings() {}
}
