package io.kenh.invoicing;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class InvoicingSettings {
    /** Days after its date on which an invoice without a payment term is due. */
    public static final Setting<Integer> DUE_DAYS = Setting.number("invoicing.due-days", 15, 0, 365);

    /** Days after the due date at which a reminder goes up a level, with commas between. */
    public static final Setting<String> DUNNING_DAYS =
            Setting.text("invoicing.dunning-days", Setting.Kind.PLAIN, "3,10,20");

    private InvoicingSettings() {}
}
