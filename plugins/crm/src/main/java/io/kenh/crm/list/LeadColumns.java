package io.kenh.crm.list;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.PhoneMark;
import io.kenh.crm.lead.Plan;
import io.kenh.crm.lead.Priority;
import io.kenh.crm.stage.Reasons;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lists of leads can show. Sums of what its cards show stand above each column of the board. */
public final class LeadColumns {
    private final Host host;
    private final Stages stages;
    private final Reasons reasons;
    private final Words words;

    public LeadColumns(Host host, Stages stages, Reasons reasons, Words words) {
        this.host = host;
        this.stages = stages;
        this.reasons = reasons;
        this.words = words;
    }

    List<Column> all() {
        return List.of(
                Column.text("title", "crm.field.title").sortable(),
                Column.text("customer", "crm.field.customer")
                        .at("who.customer")
                        .sortable()
                        .grouped(),
                Column.text("contact", "crm.field.contactName")
                        .at("who.contactName")
                        .hidden(),
                Column.text("company", "crm.field.companyName")
                        .at("who.companyName")
                        .hidden(),
                Column.phone("phone", "crm.field.phone").at("who.phone"),
                Column.choice("phoneMark", "crm.field.phoneMark", PhoneMark.class)
                        .at("who.phoneMark")
                        .hidden(),
                Column.text("email", "crm.field.email").at("who.email").hidden(),
                Column.ref("stage", "crm.field.stage", stages::names)
                        .at("stageId")
                        .offering(stages::options),
                Column.money("revenue", "crm.field.expectedRevenue")
                        .at("expectedRevenue")
                        .sortable()
                        .sum(),
                Column.money("recurring", "crm.field.recurringRevenue")
                        .at("repeat.amount")
                        .hidden(),
                Column.choice("plan", "crm.field.plan", Plan.class)
                        .at("repeat.plan")
                        .hidden(),
                Column.money("monthly", "crm.field.monthly")
                        .at("repeat.monthly")
                        .sortable()
                        .sum()
                        .shown(LeadColumns::monthly),
                Column.money("weightedMonthly", "crm.field.weightedMonthly")
                        .at("repeat.weighted")
                        .sum()
                        .hidden(),
                Column.money("wonMonthly", "crm.field.wonMonthly")
                        .at("repeat.won")
                        .sum()
                        .hidden(),
                Column.number("probability", "crm.field.probability").hidden(),
                Column.money("weighted", "crm.field.weighted").sum().hidden(),
                Column.choice("priority", "crm.field.priority", Priority.choices())
                        .sortable(),
                Column.user("assignee", "crm.field.assignee").at("assigneeId").offering(this::people),
                Column.ref("team", "crm.field.team", this::teams)
                        .at("teamId")
                        .offering(this::teamOptions)
                        .hidden(),
                Column.date("closing", "crm.field.closing").at("closingDate").sortable(),
                Column.text("tags", "crm.field.tags").hidden(),
                word(WordKind.MEDIUM),
                word(WordKind.SOURCE),
                word(WordKind.CAMPAIGN),
                Column.choice("kind", "crm.field.kind", LeadKind.class).hidden(),
                Column.choice("state", "crm.field.state", LeadState.class),
                Column.ref("reason", "crm.field.lostReason", reasons::names)
                        .at("end.lostReasonId")
                        .offering(reasons::options)
                        .hidden(),
                Column.moment("created", "crm.field.created")
                        .at("createdAt")
                        .sortable()
                        .hidden(),
                Column.moment("won", "crm.field.won").at("end.wonAt").hidden(),
                Column.moment("lost", "crm.field.lost").at("end.lostAt").hidden(),
                Column.number("wins", "crm.field.wins").at("end.wonCount").sum().hidden(),
                Column.money("wonRevenue", "crm.field.wonRevenue")
                        .at("end.wonRevenue")
                        .sum()
                        .hidden(),
                Column.number("days", "crm.field.daysToWin")
                        .at("end.daysToWin")
                        .average()
                        .hidden(),
                Column.text("origin", "crm.field.origin").at("origin.words").hidden());
    }

    /** Most have none: then nothing stands there. */
    private static Content monthly(Object amount) {
        long monthly = ((Number) amount).longValue();
        return text(monthly == 0 ? "" : t("crm.monthly", money(monthly)));
    }

    private Column word(WordKind kind) {
        return Column.ref(kind.token(), "crm.field." + kind.token(), words::names)
                .at("utm." + kind.token() + "Id")
                .offering(() -> words.options(kind))
                .hidden();
    }

    private List<Option> people() {
        return host
                .services()
                .get(Users.class)
                .withPermission(Current.actor().companyId(), CrmPermissions.READ)
                .stream()
                .map(user -> new Option(Long.toString(user.id()), user.name()))
                .toList();
    }

    private List<Users.TeamRef> known() {
        return host.services().get(Users.class).teams(Current.actor().companyId());
    }

    private List<Option> teamOptions() {
        return known().stream()
                .map(team -> new Option(Long.toString(team.id()), team.name()))
                .toList();
    }

    private Map<Long, Ref> teams(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        known().stream()
                .filter(team -> ids.contains(team.id()))
                .forEach(team -> names.put(team.id(), new Ref(team.name(), null)));
        return names;
    }
}
