package io.kenh.zbstemplates.template;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** Where a template stands; product map S4. */
public enum TemplateState implements HasBadge {
    DRAFT("pencil", Tone.NEUTRAL),
    PENDING("hourglass", Tone.INFO),
    APPROVED("circle-check", Tone.SUCCESS),
    /** Approved and open to a team. */
    IN_USE("send", Tone.SUCCESS),
    REJECTED("circle-x", Tone.DANGER),
    DISABLED("ban", Tone.DANGER),
    /** Archived, by us or because the platform deleted it. */
    DELETED("archive", Tone.NEUTRAL);

    private final Badge badge;

    TemplateState(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.state." + name(), tone, icon);
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

    @Override
    public Badge badge() {
        return badge;
    }
}
