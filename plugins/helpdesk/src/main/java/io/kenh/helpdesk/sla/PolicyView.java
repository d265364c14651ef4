package io.kenh.helpdesk.sla;

import io.kenh.helpdesk.start.ShippedName;

/** A policy as it is read. */
public record PolicyView(long id, int version, boolean active, PolicyData data) {
    public String name() {
        return data.name();
    }

    /** In the current language, until somebody renames it. */
    public String label() {
        return ShippedName.shown(name());
    }
}
