package io.kenh.helpdesk.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.setup.Choices;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.team.TeamReach;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.Names;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form of a ticket offers to choose from. What a ticket has already stays to be chosen: saving must not take it away. */
public final class FormChoices {
    private final Host host;
    private final Teams teams;
    private final Types types;
    private final Names names;

    public FormChoices(Host host) {
        this.host = host;
        this.teams = new Teams(host);
        this.types = new Types(host);
        this.names = new Names(host);
    }

    List<Option> teams(String chosen) {
        var reach = TeamReach.now();
        return teams.all().stream()
                .filter(team -> (team.active() && reach.covers(team))
                        || Long.toString(team.id()).equals(chosen))
                .map(FormChoices::option)
                .toList();
    }

    private static Option option(TeamView team) {
        return new Option(Long.toString(team.id()), team.label());
    }

    List<Option> types(String chosen) {
        return Choices.orNone(
                "helpdesk.no-type",
                types.all().stream()
                        .filter(type ->
                                type.active() || Long.toString(type.id()).equals(chosen))
                        .map(FormChoices::option)
                        .toList());
    }

    private static Option option(TypeView type) {
        return new Option(Long.toString(type.id()), type.label());
    }

    /** Everybody who may answer tickets, for those who may give them to others; else who asks. */
    public List<Option> people(String chosen) {
        var users = host.services().get(Users.class);
        var actor = Current.actor();
        var options = new ArrayList<Option>();
        if (actor.may(HelpdeskPermissions.ASSIGN)) {
            users.withPermission(actor.companyId(), HelpdeskPermissions.WRITE)
                    .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        } else {
            options.add(new Option(Long.toString(actor.userId()), actor.name()));
        }
        if (!chosen.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            var name = chosen.matches("\\d{1,18}") ? names.user(Long.valueOf(chosen)) : "";
            options.add(new Option(chosen, name.isEmpty() ? "#" + chosen : name));
        }
        return Choices.orNone("helpdesk.nobody", options);
    }

    /** What was written, as people read it. */
    Map<String, String> words(TicketData data, String partner) {
        var words = new LinkedHashMap<String, String>();
        words.put("subject", data.subject());
        words.put("partner", partner);
        words.put("team", ShippedName.shown(names.team(data.teamId())));
        words.put("type", ShippedName.shown(names.type(Current.actor().companyId(), data.typeId())));
        words.put("priority", t(data.priority().key()));
        words.put("assignee", names.user(data.assigneeId()));
        words.put("tags", String.join(", ", data.tags()));
        words.put("description", data.description());
        return words;
    }
}
