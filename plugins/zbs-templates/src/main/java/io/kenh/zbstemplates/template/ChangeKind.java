package io.kenh.zbstemplates.template;

/** What is remembered over time. */
public enum ChangeKind {
    STATE,
    TEAMS,
    PRICE_PHONE,
    PRICE_UID,
    QUALITY,
    QUOTA
}
