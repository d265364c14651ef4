package io.kenh.sales;

import io.kenh.api.settings.Setting;

/** What an administrator can set. */
public final class SalesSettings {
    /** Days a new quotation is valid. */
    public static final Setting<Integer> VALIDITY_DAYS = Setting.number("sales.validity-days", 15, 0, 365);

    /** Who may accept or reject a quotation. */
    public static final Setting<AnswerBy> ANSWER_BY_ADDRESS =
            Setting.choice("sales.answer-by-address", AnswerBy.USUAL, AnswerBy::parse);

    /** Nobody accepts a quotation without drawing a signature. */
    public static final Setting<Boolean> SIGNATURE_REQUIRED = Setting.flag("sales.signature-required", false);

    private SalesSettings() {}
}
