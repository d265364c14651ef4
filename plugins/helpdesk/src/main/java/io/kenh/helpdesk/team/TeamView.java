package io.kenh.helpdesk.team;

import io.kenh.helpdesk.start.ShippedName;

/** A team as it is read. */
public record TeamView(long id, int version, long companyId, boolean active, TeamData data) {
    public String name() {
        return data.name();
    }

    /** In the current language, until somebody renames it. */
    public String label() {
        return ShippedName.shown(name());
    }
}
