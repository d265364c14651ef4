package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.field;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.sla.Span;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.team.Assignment;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.team.Visibility;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of teams. */
public final class TeamSetup implements Setup {
    private final Host host;
    private final Teams teams;

    public TeamSetup(Host host) {
        this.host = host;
        this.teams = new Teams(host);
    }

    @Override
    public String id() {
        return "teams";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "helpdesk.name",
                "helpdesk.teams.alias",
                "helpdesk.teams.assignment",
                "helpdesk.teams.members",
                "helpdesk.teams.visibility");
    }

    @Override
    public List<Row> rows() {
        return teams.all().stream()
                .map(team -> new Row(team.id(), team.label(), team.active(), cells(team.data())))
                .toList();
    }

    private static List<Content> cells(TeamData data) {
        var alias = data.alias();
        return List.of(
                text(alias == null ? "" : "@" + alias),
                text(t("helpdesk.assignment." + data.assignment())),
                text(Integer.toString(data.members().size())),
                text(t("helpdesk.visibility." + data.visibility())));
    }

    @Override
    public Form blank() {
        return form(TeamData.named(""), 0);
    }

    @Override
    public Saved saved(long id) {
        var team = teams.get(id);
        return new Saved(team.label(), form(team.data(), team.version()));
    }

    private static Form form(TeamData data, int version) {
        var own = data.hours();
        var values = new HashMap<>(WeekFields.values(Objects.requireNonNullElse(own, Map.of())));
        values.put("customersClose", Boolean.toString(data.customersClose()));
        values.put("visibility", data.visibility().name());
        values.putAll(Map.of(
                "version", Integer.toString(version),
                "name", ShippedName.shown(data.name()),
                "alias", Objects.requireNonNullElse(data.alias(), ""),
                "assignment", data.assignment().name(),
                "asksRating", Boolean.toString(data.asksRating()),
                "reopenDays", Integer.toString(data.reopenDays()),
                "linksLater", Boolean.toString(data.linksLater()),
                "ownHours", Boolean.toString(own != null)));
        return Form.of(
                values,
                Map.of("members", data.members().stream().map(String::valueOf).toList(), "ways", ways(data)));
    }

    /** Through what tickets come: chosen none, through everything. */
    private enum Way {
        PORTAL,
        CHAT,
        /** Only staff make them. */
        STAFF
    }

    private static List<String> ways(TeamData data) {
        var ways = new ArrayList<String>();
        if (data.byPortal()) {
            ways.add(Way.PORTAL.name());
        }
        if (data.byChat()) {
            ways.add(Way.CHAT.name());
        }
        return ways.isEmpty() ? List.of(Way.STAFF.name()) : ways;
    }

    @Override
    public List<Cell> cells(Form form) {
        var cells = new ArrayList<>(List.of(
                new Cell(
                        6,
                        field(
                                form,
                                Field.text("name", t("helpdesk.name"))
                                        .required()
                                        .max(TeamData.NAME))),
                new Cell(
                        3,
                        field(
                                form,
                                Field.text("alias", t("helpdesk.teams.alias"))
                                        .max(TeamData.ALIAS)
                                        .help(t("helpdesk.teams.alias.help")))),
                new Cell(
                        3,
                        field(
                                form,
                                Field.select(
                                        "assignment",
                                        t("helpdesk.teams.assignment"),
                                        Option.all(Assignment.class, "helpdesk.assignment")))),
                new Cell(
                        12,
                        Choices.checks(
                                form,
                                "members",
                                t("helpdesk.teams.members"),
                                t("helpdesk.teams.members.help"),
                                people(form))),
                new Cell(
                        12,
                        field(
                                form,
                                Field.select(
                                                "visibility",
                                                t("helpdesk.teams.visibility"),
                                                Option.all(Visibility.class, "helpdesk.visibility"))
                                        .help(t("helpdesk.teams.visibility.help")))),
                new Cell(
                        4,
                        field(
                                form,
                                Field.number("reopenDays", t("helpdesk.teams.reopen-days"))
                                        .help(t("helpdesk.teams.reopen-days.help")))),
                new Cell(
                        8,
                        field(
                                form,
                                Field.check("linksLater", t("helpdesk.teams.links-later"))
                                        .help(t("helpdesk.teams.links-later.help")))),
                new Cell(
                        12,
                        field(
                                form,
                                Field.check("asksRating", t("helpdesk.teams.asks-rating"))
                                        .help(t("helpdesk.teams.asks-rating.help")))),
                new Cell(
                        12,
                        field(
                                form,
                                Field.check("customersClose", t("helpdesk.teams.customers-close"))
                                        .help(t("helpdesk.teams.customers-close.help")))),
                new Cell(
                        12,
                        Choices.checks(
                                form,
                                "ways",
                                t("helpdesk.teams.ways"),
                                t("helpdesk.teams.ways.help"),
                                Option.all(Way.class, "helpdesk.way"))),
                new Cell(
                        12,
                        field(
                                form,
                                Field.check("ownHours", t("helpdesk.teams.own-hours"))
                                        .help(t("helpdesk.teams.own-hours.help"))))));
        for (var day : DayOfWeek.values()) {
            cells.add(new Cell(
                    3,
                    field(
                            form,
                            Field.text(WeekFields.field(day), WeekFields.label(day))
                                    .max(120)
                                    .placeholder("08:00-12:00, 13:30-17:30"))));
        }
        return cells;
    }

    /** Who may answer tickets, and who is a member already. */
    private List<Option> people(Form form) {
        var users = host.services().get(Users.class);
        var options = new LinkedHashSet<Option>();
        users.withPermission(Current.actor().companyId(), HelpdeskPermissions.WRITE)
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        users.find(Choices.ids(form, "members"))
                .values()
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        return List.copyOf(options);
    }

    @Override
    public long save(@Nullable Long id, int version, Form form) {
        var alias = form.text("alias", TeamData.ALIAS).toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!alias.isEmpty() && !alias.matches("[a-z][a-z0-9-]*")) {
            form.error("alias", t("helpdesk.error.alias"));
        }
        var members = Choices.ids(form, "members");
        if (!host.services().get(Users.class).find(members).keySet().containsAll(members)) {
            form.error("members", t("ui.form.choice"));
        }
        var ways = form.values("ways");
        var data = new TeamData(
                kept(id, form.required("name", TeamData.NAME)),
                alias.isEmpty() ? null : alias,
                form.choice("assignment", Assignment.class).orElse(Assignment.MANUAL),
                members,
                form.flag("asksRating"),
                (int) form.number("reopenDays", 0, 365),
                form.flag("linksLater"),
                ways.isEmpty() || ways.contains(Way.PORTAL.name()),
                ways.isEmpty() || ways.contains(Way.CHAT.name()),
                form.flag("customersClose"),
                visibility(form),
                hours(form, id));
        if (form.hasErrors()) {
            return 0;
        }
        if (id == null) {
            return teams.create(data);
        }
        teams.change(id, version, data);
        return id;
    }

    /** Invited nobody, nobody but who sets teams up would ever see its tickets. */
    private static Visibility visibility(Form form) {
        var visibility = form.choice("visibility", Visibility.class).orElse(Visibility.STAFF);
        if (visibility == Visibility.MEMBERS && Choices.ids(form, "members").isEmpty()) {
            form.error("visibility", t("helpdesk.error.visibility"));
        }
        return visibility;
    }

    /** Null: as the company. Ticked without any hours it would never work, and nothing would ever be late. */
    private @Nullable Map<DayOfWeek, List<Span>> hours(Form form, @Nullable Long id) {
        if (!form.flag("ownHours")) {
            if (typed(form, id)) {
                form.error("ownHours", t("helpdesk.error.own-hours"));
            }
            return null;
        }
        var hours = WeekFields.read(form);
        if (!form.hasErrors() && hours.values().stream().allMatch(List::isEmpty)) {
            form.error(WeekFields.field(DayOfWeek.MONDAY), t("helpdesk.error.hours"));
        }
        return hours;
    }

    /** Whether hours were typed, not only those left standing that the team had until now. */
    private boolean typed(Form form, @Nullable Long id) {
        var had = id == null
                ? Map.<String, String>of()
                : WeekFields.values(
                        Objects.requireNonNullElse(teams.get(id).data().hours(), Map.of()));
        return Arrays.stream(DayOfWeek.values())
                .map(WeekFields::field)
                .map(day -> Map.entry(day, form.value(day).strip()))
                .anyMatch(day -> !day.getValue().isEmpty() && !day.getValue().equals(had.get(day.getKey())));
    }

    private String kept(@Nullable Long id, String typed) {
        return id == null ? typed : ShippedName.kept(typed, teams.get(id).name());
    }

    @Override
    public void archive(long id, boolean away) {
        teams.archive(id, away);
    }
}
