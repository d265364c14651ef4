package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Users;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import org.jspecify.annotations.Nullable;

/** What the things a ticket refers to are called; empty for nothing. */
public final class Names {
    private final Host host;

    public Names(Host host) {
        this.host = host;
    }

    public String stage(long id) {
        return new Stages(host).get(id).name();
    }

    public String team(long id) {
        return new Teams(host).find(id).map(TeamView::name).orElse("");
    }

    public String type(long company, @Nullable Long id) {
        return id == null
                ? ""
                : new Types(host)
                        .all(company).stream()
                                .filter(type -> type.id() == id)
                                .findFirst()
                                .map(TypeView::name)
                                .orElse("");
    }

    public String user(@Nullable Long id) {
        return id == null
                ? ""
                : host.services()
                        .get(Users.class)
                        .find(id)
                        .map(Users.UserRef::name)
                        .orElse("");
    }
}
