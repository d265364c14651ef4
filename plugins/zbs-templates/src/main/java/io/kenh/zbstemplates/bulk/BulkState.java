package io.kenh.zbstemplates.bulk;

import io.kenh.api.ui.Tone;

/** Where a bulk send stands. */
public enum BulkState {
    /** Its documents are being looked at. */
    PREPARING("list-check", Tone.INFO),
    /** The plan is there; a person decides. */
    READY("checklist", Tone.NEUTRAL),
    /** Messages are queued and sent; also while they wait for the quota. */
    RUNNING("send", Tone.INFO),
    /** By a person. What was not tried yet is taken back. */
    STOPPED("player-pause", Tone.WARNING),
    DONE("check", Tone.SUCCESS);

    private final String icon;
    private final Tone tone;

    BulkState(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String key() {
        return "zbs-templates.bulk-state." + name();
    }

    /** Nothing was queued yet. */
    public boolean planned() {
        return this == PREPARING || this == READY;
    }
}
