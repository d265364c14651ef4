package io.kenh.zbstemplates.template;

/** Where one version stands. */
public enum VersionState {
    DRAFT,
    /** With the reviewers, or on its way to them. */
    PENDING,
    APPROVED,
    REJECTED,
    /** The platform switched it off. */
    DISABLED,
    /** Gone at the platform. */
    DELETED,
    /** Was approved, until a newer version was. */
    REPLACED
}
