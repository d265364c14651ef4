package io.kenh.helpdesk.team;

/** A team as it is read. */
public record TeamView(long id, int version, long companyId, boolean active, TeamData data) {
    public String name() {
        return data.name();
    }
}
