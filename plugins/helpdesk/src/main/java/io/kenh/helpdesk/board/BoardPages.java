package io.kenh.helpdesk.board;

import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.board.Figures.Average;
import io.kenh.helpdesk.board.Figures.Count;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.list.RatingLists;
import io.kenh.helpdesk.list.TicketLists;
import io.kenh.helpdesk.rating.Ratings;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the service goes: now, and this month beside the last. */
public final class BoardPages {
    private static final String OPEN = TicketLists.LIST + "?f.closed=false";
    private static final String CLOSED = TicketLists.LIST + "?f.closed=true&f.closedAt=month";
    private static final int STARS = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Figures figures;

    public BoardPages(Host host) {
        this.host = host;
        this.figures = new Figures(host);
    }

    public void routes(Routes routes) {
        routes.get("/helpdesk", new Access.Needs(HelpdeskPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var month = LocalDate.ofInstant(host.clock().instant(), Current.zone()).withDayOfMonth(1);
        var from = start(month);
        var to = start(month.plusMonths(1));
        var teams = new Teams(host).all().stream().collect(Collectors.toMap(TeamView::id, TeamView::label));
        var byAgent = figures.byAgent();
        var agentStars = figures.ratingsByAgent(from, to);
        var people = people(Stream.concat(
                        byAgent.stream().map(Count::id), agentStars.stream().map(Average::id))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        var view = new BoardView(
                kpis(from, to, start(month.minusMonths(1))),
                counts(figures.byTeam(), teams, "f.team="),
                counts(byAgent, people, "f.assignee="),
                stars(figures.ratingsByTeam(from, to), teams, "f.team="),
                stars(agentStars, people, "f.assignee="),
                figures.low(from, to, Ratings.LOW),
                Current.actor().may(HelpdeskPermissions.WRITE));
        host.ui().page(ctx, t("menu.helpdesk.board"), templates.boardShow(view));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Current.zone()).toInstant();
    }

    private Map<Long, String> people(List<Long> ids) {
        var names = new HashMap<Long, String>();
        host.services().get(Users.class).find(ids).forEach((id, user) -> names.put(id, user.name()));
        return names;
    }

    private List<Kpi> kpis(Instant from, Instant to, Instant before) {
        var now = figures.now();
        var done = figures.done(from, to);
        var last = figures.done(before, from);
        return List.of(
                new Kpi("ticket", t("helpdesk.board.open"), number(now.open()), null, OPEN),
                new Kpi(
                        "user-question",
                        t("helpdesk.board.nobodys"),
                        number(Objects.requireNonNullElse(now.nobodys(), 0L)),
                        null,
                        OPEN + "&f.assignee=-"),
                new Kpi(
                        "flame",
                        t("helpdesk.board.urgent"),
                        number(Objects.requireNonNullElse(now.urgent(), 0L)),
                        null,
                        OPEN + "&f.priority=URGENT"),
                new Kpi(
                        "clock-exclamation",
                        t("helpdesk.board.late"),
                        number(Objects.requireNonNullElse(now.late(), 0L)),
                        null,
                        OPEN + "&f.sla=MISSED"),
                new Kpi(
                        "circle-check",
                        t("helpdesk.board.closed"),
                        number(done.closed()),
                        t("helpdesk.board.last", number(last.closed())),
                        CLOSED),
                new Kpi(
                        "hourglass",
                        t("helpdesk.board.hours"),
                        hours(done.hours()),
                        t("helpdesk.board.last", hours(last.hours())),
                        CLOSED),
                new Kpi(
                        "clock-check",
                        t("helpdesk.board.kept"),
                        percent(done.kept()),
                        t("helpdesk.board.last", percent(last.kept())),
                        CLOSED + "&f.sla=MET"),
                new Kpi(
                        "star",
                        t("helpdesk.board.stars"),
                        average(figures.ratings(from, to)),
                        t("helpdesk.board.last", average(figures.ratings(before, from))),
                        RatingLists.LIST + "?view=list&f.at=month"));
    }

    private static String percent(@Nullable Long share) {
        return share == null ? "–" : number(share) + " %";
    }

    private static String hours(@Nullable Double hours) {
        if (hours == null) {
            return "–";
        }
        return hours < 1
                ? t("helpdesk.board.minutes-of", number(Math.round(hours * 60)))
                : t("helpdesk.board.hours-of", shown(hours));
    }

    private static String average(List<Average> all) {
        var stars = all.isEmpty() ? null : all.getFirst().stars();
        return stars == null ? "–" : shown(stars);
    }

    private static String shown(double figure) {
        return number(BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP));
    }

    private static List<Bar> counts(List<Count> rows, Map<Long, String> names, String filter) {
        long most = rows.stream().mapToLong(Count::count).max().orElse(0);
        return rows.stream()
                .map(row -> Bar.of(
                        name(row.id(), names),
                        number(row.count()),
                        row.count(),
                        most,
                        OPEN + "&" + filter + (row.id() == null ? "-" : row.id())))
                .toList();
    }

    private static List<Bar> stars(List<Average> rows, Map<Long, String> names, String filter) {
        return rows.stream()
                .map(row -> {
                    double stars = Objects.requireNonNullElse(row.stars(), 0.0);
                    return Bar.of(
                            name(row.id(), names),
                            t("helpdesk.board.stars-of", shown(stars), row.count()),
                            Math.round(stars * 100),
                            STARS * 100L,
                            RatingLists.LIST + "?view=list&f.at=month&" + filter + (row.id() == null ? "-" : row.id()));
                })
                .toList();
    }

    private static String name(@Nullable Long id, Map<Long, String> names) {
        return id == null ? t("helpdesk.nobody") : names.getOrDefault(id, "#" + id);
    }
}
