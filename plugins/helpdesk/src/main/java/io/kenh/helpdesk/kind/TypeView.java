package io.kenh.helpdesk.kind;

import io.kenh.helpdesk.start.ShippedName;

/** A type as it is read. */
public record TypeView(long id, int version, String name, boolean active) {
    public static final int NAME = 80;

    /** In the current language, until somebody renames it. */
    public String label() {
        return ShippedName.shown(name());
    }
}
