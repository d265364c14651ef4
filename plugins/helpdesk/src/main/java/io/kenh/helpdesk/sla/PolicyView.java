package io.kenh.helpdesk.sla;

/** A policy as it is read. */
public record PolicyView(long id, int version, boolean active, PolicyData data) {
    public String name() {
        return data.name();
    }
}
