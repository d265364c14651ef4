package io.kenh.helpdesk.list;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.Teams;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lists call stages, teams and types, and what they offer of them. They are few: all are read at once. */
final class RefNames {
    private final Stages stages;
    private final Teams teams;
    private final Types types;

    RefNames(Host host) {
        this.stages = new Stages(host);
        this.teams = new Teams(host);
        this.types = new Types(host);
    }

    Map<Long, Ref> stages(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        stages.all().forEach(stage -> names.put(stage.id(), new Ref(stage.label(), null)));
        return names;
    }

    List<Option> stageOptions() {
        return stages.active().stream().map(RefNames::option).toList();
    }

    private static Option option(StageView stage) {
        return new Option(Long.toString(stage.id()), stage.label());
    }

    Map<Long, Ref> teams(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        teams.all().forEach(team -> names.put(team.id(), new Ref(team.label(), null)));
        return names;
    }

    List<Option> teamOptions() {
        return teams.seen().stream()
                .map(team -> new Option(Long.toString(team.id()), team.label()))
                .toList();
    }

    Map<Long, Ref> types(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        types.all().forEach(type -> names.put(type.id(), new Ref(type.label(), null)));
        return names;
    }

    List<Option> typeOptions() {
        return types.all().stream()
                .filter(TypeView::active)
                .map(type -> new Option(Long.toString(type.id()), type.label()))
                .toList();
    }
}
