package io.kenh.ui.records;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SavedViews.SavedView;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column.Trait;
import io.kenh.ui.records.PageView.FilterMenu;
import io.kenh.ui.records.PageView.Link;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Title row, search, filters, favourites and the switch between views. */
final class Frame<T> {
    private static final List<String> PERIODS =
            List.of("today", "week", "month", "last-month", "quarter", "year", "last-30");
    private static final List<String> OWN = List.of("kanban", "calendar", "pivot", "graph");
    private static final int OPTIONS = 50;
    /** Letters of a day as addresses have it. */
    private static final int DAY = 10;

    private final Records<T> records;
    private final Host host;

    Frame(Records<T> records, Host host) {
        this.records = records;
        this.host = host;
    }

    Content page(Context ctx, State state, List<SavedView> saved, Content body) {
        return RecordParts.TEMPLATES.recordsPage(new PageView(
                records.path(),
                records.title(),
                actions(ctx, state),
                views(state),
                !records.searches().isEmpty(),
                state.get("q"),
                fields(state, "q"),
                chips(state),
                records.columns().stream()
                        .filter(column -> column.kind() != Column.Kind.TEXT)
                        .map(column -> filter(state, column))
                        .filter(menu -> !menu.links().isEmpty() || menu.range() != null)
                        .toList(),
                groups(state),
                saved.stream().map(view -> favourite(view)).toList(),
                state.with(State.AFTER, null).query(),
                body));
    }

    private PageView.Favourite favourite(SavedView view) {
        var query = view.query().isEmpty() ? "view=list" : view.query();
        return new PageView.Favourite(
                view.id(), view.name(), records.path() + "?" + query, view.shared(), view.standard(), view.mine());
    }

    private Content actions(Context ctx, State state) {
        var actor = Current.actor();
        var export = actor.may(records.mayExport());
        var importing =
                records.importer().filter(i -> actor.may(i.permission())).isPresent();
        return RecordParts.TEMPLATES.recordsActions(
                records.extraActions(ctx),
                export ? state.selection().url("/export") : "",
                importing ? records.path() + "/import" : "",
                records.createPath().orElse(""));
    }

    private List<Link> views(State state) {
        var further = Further.all(records, host);
        var current = current(state, further);
        var links = new ArrayList<Link>();
        links.add(view(state, "list", "list", current));
        if (records.board().isPresent()) {
            links.add(view(state, "kanban", "layout-kanban", current));
        }
        if (records.calendar().isPresent()) {
            links.add(view(state, "calendar", "calendar", current));
        }
        if (records.columns().stream().anyMatch(column -> column.is(Trait.GROUPED))) {
            links.add(view(state, "pivot", "table", current));
            links.add(view(state, "graph", "chart-bar", current));
        }
        for (var one : further) {
            links.add(
                    view(state, one.view().id(), one.view().label(), one.view().icon(), current));
        }
        return links.size() == 1 ? List.of() : links;
    }

    /** What is not there, such as a view of a plugin that was switched off, is shown as the list. */
    private String current(State state, List<Further> further) {
        var asked = state.get("view");
        boolean there = OWN.contains(asked)
                || further.stream().anyMatch(one -> one.view().id().equals(asked));
        return there ? asked : "list";
    }

    private static Link view(State state, String id, String icon, String current) {
        return view(state, id, "ui.records.view." + id, icon, current);
    }

    private static Link view(State state, String id, String label, String icon, String current) {
        return new Link(t(label), icon, state.with("view", id).url(), id.equals(current));
    }

    /** Hidden fields of a form that changes only {@code but}. */
    static Map<String, String> fields(State state, String but) {
        var fields = new LinkedHashMap<>(state.with(but, null).params());
        fields.putIfAbsent("view", "list");
        return fields;
    }

    private List<Link> groups(State state) {
        var links = new ArrayList<Link>();
        var current = state.get("group");
        for (var column : records.columns()) {
            if (!column.is(Trait.GROUPED)) {
                continue;
            }
            var periods = column.temporal() ? Period.values() : new Period[] {Period.MONTH};
            for (var period : periods) {
                var axis = new Axis(column, period);
                boolean on = Axis.parse(records, current).filter(axis::equals).isPresent();
                links.add(new Link(
                        label(axis),
                        "",
                        state.with("view", "list")
                                .with("group", on ? null : axis.token())
                                .url(),
                        on));
            }
        }
        return links;
    }

    static String label(Axis axis) {
        var name = t(axis.column().label());
        return axis.column().temporal()
                ? t(
                        "ui.records.by",
                        name,
                        t("ui.records.period." + axis.period().id()))
                : name;
    }

    private List<Link> chips(State state) {
        var chips = new ArrayList<Link>();
        var names = names(state);
        for (var column : records.columns()) {
            var conditions = state.conditions(column.id());
            for (int i = 0; i < conditions.size(); i++) {
                var values = conditions.get(i).stream()
                        .map(value -> said(column, value, names))
                        .collect(Collectors.joining(t("ui.records.or")));
                var label = t("ui.records.chip", t(column.label()), values);
                chips.add(new Link(label, "x", state.without(column.id(), i).url(), true));
            }
        }
        return chips;
    }

    private Names names(State state) {
        var ids = new HashMap<String, Set<Long>>();
        for (var column : records.columns()) {
            if (column.named() && column.kind() != Column.Kind.LABELS) {
                for (var value : state.conditions(column.id()).stream()
                        .flatMap(List::stream)
                        .toList()) {
                    if (value.matches("\\d{1,18}")) {
                        ids.computeIfAbsent(column.id(), id -> new java.util.HashSet<>())
                                .add(Long.parseLong(value));
                    }
                }
            }
        }
        return Names.of(host, records.columns(), ids);
    }

    private static String said(Column column, String value, Names names) {
        if (value.equals(State.NONE)) {
            return t("ui.records.none");
        }
        return switch (column.kind()) {
            case CHOICE ->
                column.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(choice -> t(choice.key()))
                        .findFirst()
                        .orElse(value);
            case FLAG -> t(value.equals("true") ? "ui.records.yes" : "ui.records.no");
            case USER, REF ->
                value.equals("me")
                        ? t("ui.records.me")
                        : value.matches("\\d{1,18}")
                                ? names.get(column, Long.parseLong(value)).name()
                                : value;
            case LABELS ->
                column.options().get().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            case DATE, MOMENT -> days(value);
            case TEXT -> Cells.worded(column, Values.unescaped(value));
            case NUMBER, MONEY -> value.replace("..", " – ");
        };
    }

    /** A stretch of days in words. */
    private static String days(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return day(value);
        }
        var from = day(value.substring(0, dots));
        var to = day(value.substring(dots + 2));
        return from.isEmpty()
                ? t("ui.records.span.until", to)
                : to.isEmpty() ? t("ui.records.span.since", from) : from + " – " + to;
    }

    private static String day(String said) {
        if (PERIODS.contains(said) || said.equals("yesterday")) {
            return t("ui.records.span." + said);
        }
        try {
            return said.length() == DAY ? date(LocalDate.parse(said)) : said;
        } catch (DateTimeException e) {
            return said;
        }
    }

    private FilterMenu filter(State state, Column column) {
        var links = new ArrayList<Link>();
        switch (column.kind()) {
            case CHOICE -> column.choices().forEach(c -> links.add(link(state, column, c.value(), t(c.key()))));
            case FLAG -> {
                links.add(link(state, column, "true", t("ui.records.yes")));
                links.add(link(state, column, "false", t("ui.records.no")));
            }
            case DATE, MOMENT -> PERIODS.forEach(span -> links.add(only(state, column, span)));
            case USER -> {
                links.add(link(state, column, "me", t("ui.records.me")));
                links.add(link(state, column, State.NONE, t("ui.records.none")));
                options(state, column, links);
            }
            case REF -> options(state, column, links);
            case LABELS -> {
                options(state, column, links);
                if (!links.isEmpty()) {
                    links.add(link(state, column, State.NONE, t("ui.records.none")));
                }
            }
            case TEXT, NUMBER, MONEY -> {}
        }
        boolean range = column.temporal() || column.numeric();
        var value = String.join(",", state.filter(column.id()));
        int dots = range ? value.indexOf("..") : -1;
        return new FilterMenu(
                t(column.label()),
                !value.isEmpty(),
                links,
                range ? State.FILTER + column.id() : null,
                column.temporal() ? "date" : "number",
                dots < 0 ? "" : value.substring(0, dots),
                dots < 0 ? "" : value.substring(dots + 2),
                fields(state, State.FILTER + column.id()));
    }

    private void options(State state, Column column, List<Link> links) {
        for (Option option : column.options().get().stream().limit(OPTIONS).toList()) {
            links.add(link(state, column, option.value(), option.label()));
        }
    }

    private static Link link(State state, Column column, String value, String label) {
        boolean on = state.filter(column.id()).contains(value);
        return new Link(label, "", state.toggled(column.id(), value).url(), on);
    }

    /** One span at a time. */
    private static Link only(State state, Column column, String span) {
        boolean on = state.filter(column.id()).equals(List.of(span));
        return new Link(
                t("ui.records.span." + span),
                "",
                state.filtered(column.id(), on ? null : span).url(),
                on);
    }
}
