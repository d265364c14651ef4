package io.kenh.zbstemplates.template;

import io.kenh.api.ui.Tone;

/** Where a template stands; product map S4. */
public enum TemplateState {
    DRAFT("pencil", Tone.NEUTRAL),
    PENDING("hourglass", Tone.INFO),
    APPROVED("circle-check", Tone.SUCCESS),
    /** Approved and open to a team. */
    IN_USE("send", Tone.SUCCESS),
    REJECTED("circle-x", Tone.DANGER),
    DISABLED("ban", Tone.DANGER),
    /** Archived, by us or because the platform deleted it. */
    DELETED("archive", Tone.NEUTRAL);

    private final String icon;
    private final Tone tone;

    TemplateState(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /** Of a template whose only version in question stands so. */
    static TemplateState of(VersionState version) {
        return switch (version) {
            case DRAFT -> DRAFT;
            case PENDING -> PENDING;
            case APPROVED, REPLACED -> APPROVED;
            case REJECTED -> REJECTED;
            case DISABLED -> DISABLED;
            case DELETED -> DELETED;
        };
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String key() {
        return "zbs-templates.state." + name();
    }
}
