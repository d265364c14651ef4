package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Users;
import io.kenh.zbstemplates.template.Sendable;
import java.util.Optional;

/** An approved template is sent by the teams it is open to. */
final class TeamGate {
    private final Host host;

    TeamGate(Host host) {
        this.host = host;
    }

    boolean open(Sendable template, Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case USER -> template.openToAll() || team(template, actor).isPresent();
            case PORTAL, ANONYMOUS -> false;
        };
    }

    /** The actor's team it is open to, or for one that is open to everybody the actor's first; empty without. */
    Optional<Long> team(Sendable template, Actor actor) {
        return host.services().get(Users.class).teams(template.companyId()).stream()
                .filter(team -> team.members().contains(actor.userId()))
                .map(Users.TeamRef::id)
                .filter(team -> template.openToAll() || template.teams().contains(team))
                .findFirst();
    }
}
