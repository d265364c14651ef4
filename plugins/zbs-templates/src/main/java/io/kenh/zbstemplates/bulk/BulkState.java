package io.kenh.zbstemplates.bulk;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** Where a bulk send stands. */
public enum BulkState implements HasBadge {
    /** Its documents are being looked at. */
    PREPARING("list-check", Tone.INFO),
    /** The plan is there; a person decides. */
    READY("checklist", Tone.NEUTRAL),
    /** Messages are queued and sent; also while they wait for the quota. */
    RUNNING("send", Tone.INFO),
    /** By a person. What was not tried yet is taken back. */
    STOPPED("player-pause", Tone.WARNING),
    DONE("check", Tone.SUCCESS);

    private final Badge badge;

    BulkState(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.bulk-state." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }

    /** Nothing was queued yet. */
    public boolean planned() {
        return this == PREPARING || this == READY;
    }
}
