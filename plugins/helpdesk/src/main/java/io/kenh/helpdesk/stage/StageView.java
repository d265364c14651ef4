package io.kenh.helpdesk.stage;

import io.kenh.helpdesk.start.ShippedName;

/** A stage as it is read. */
public record StageView(long id, int version, long companyId, boolean active, StageData data) {
    public String name() {
        return data.name();
    }

    /** In the current language, until somebody renames it. */
    public String label() {
        return ShippedName.shown(name());
    }

    public boolean closing() {
        return data.closing();
    }

    public boolean suits(long team) {
        return active && (data.teams().isEmpty() || data.teams().contains(team));
    }

    /** Whether it is the other one or stands behind it. */
    public boolean reaches(StageView other) {
        return closing() || data.place() >= other.data().place();
    }
}
