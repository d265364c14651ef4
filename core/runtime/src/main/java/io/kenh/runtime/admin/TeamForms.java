package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.runtime.security.Companies.CompanyInfo;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.Teams.Member;
import io.kenh.runtime.security.Teams.TeamInfo;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The team form: filled, read and shown again. */
final class TeamForms {
    private static final int CANDIDATES = 20;

    private final Security security;

    TeamForms(Security security) {
        this.security = security;
    }

    TeamView empty() {
        return empty(Form.of(Map.of("company", String.valueOf(Current.actor().companyId()))));
    }

    /** With the input kept. */
    TeamView empty(Form form) {
        return new TeamView(0, t("core.teams.new"), form, companies(), "", List.of(), null, false, "", List.of());
    }

    TeamView existing(TeamInfo team, String query) {
        var leader = team.leaderId() == null ? "" : String.valueOf(team.leaderId());
        return view(team, Form.of(Map.of("name", team.name(), "leader", leader)), query);
    }

    /** With the input kept. */
    TeamView again(TeamInfo team, Form form) {
        return view(team, form, "");
    }

    /** One that the actor works for. */
    long company(Form form) {
        var chosen = form.value("company");
        if (companies().stream().noneMatch(option -> option.value().equals(chosen))) {
            form.error("company", t("ui.form.choice"));
            return 0;
        }
        return Long.parseLong(chosen);
    }

    @Nullable
    Long leader(Form form, TeamInfo team) {
        var chosen = form.value("leader");
        if (chosen.isEmpty()) {
            return null;
        }
        var leader = team.members().stream()
                .map(Member::id)
                .filter(id -> chosen.equals(String.valueOf(id)))
                .findFirst();
        if (leader.isEmpty()) {
            form.error("leader", t("ui.form.choice"));
        }
        return leader.orElse(null);
    }

    private TeamView view(TeamInfo team, Form form, String query) {
        var candidates =
                team.archived() ? List.<Member>of() : security.teams().candidates(team.id(), query, CANDIDATES);
        return new TeamView(
                team.id(),
                team.name(),
                form,
                List.of(),
                security.companies().get(team.companyId()).name(),
                team.members(),
                team.leaderId(),
                team.archived(),
                query,
                candidates);
    }

    private List<Option> companies() {
        var own = Current.actor().companies();
        var options = new ArrayList<Option>();
        for (CompanyInfo company : security.companies().all()) {
            if (own.contains(company.id())) {
                options.add(new Option(String.valueOf(company.id()), company.name()));
            }
        }
        return options;
    }
}
