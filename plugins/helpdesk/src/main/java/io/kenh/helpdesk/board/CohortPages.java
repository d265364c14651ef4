package io.kenh.helpdesk.board;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.board.CohortView.Cell;
import io.kenh.helpdesk.board.Cohorts.Cohort;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.list.TicketLists;
import io.kenh.helpdesk.team.TeamReach;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.ui.Tab;
import io.kenh.ui.form.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Of the tickets of one week or month, how many were closed in it, by the next, and so on. Every figure leads to its tickets. */
public final class CohortPages {
    private static final String PATH = "/helpdesk/cohort";
    private static final int[] SHADES = {10, 25, 50, 75, 100};

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Cohorts cohorts;
    private final Teams teams;

    public CohortPages(Host host) {
        this.host = host;
        this.cohorts = new Cohorts(host);
        this.teams = new Teams(host);
    }

    private enum Unit {
        WEEK,
        MONTH;

        String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalDate start(LocalDate day) {
            return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
        }

        LocalDate plus(LocalDate day, int times) {
            return this == WEEK ? day.plusWeeks(times) : day.plusMonths(times);
        }
    }

    public void routes(Routes routes) {
        routes.get(PATH, new Access.Needs(HelpdeskPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var unit = "month".equals(ctx.queryParam("unit")) ? Unit.MONTH : Unit.WEEK;
        var asked = ctx.queryParam("team");
        var reach = TeamReach.now();
        var all = teams.all().stream().filter(reach::covers).toList();
        var team = all.stream()
                .filter(one -> Long.toString(one.id()).equals(asked))
                .findFirst()
                .map(TeamView::id)
                .orElse(null);
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var rows = cohorts.of(unit.start(today), day -> unit.plus(day, 1), day -> unit.plus(day, -1), team).stream()
                .map(cohort -> row(cohort, unit, team))
                .toList();
        var chosen = team == null ? "" : "&team=" + team;
        var view = new CohortView(
                unit.token(),
                Arrays.stream(Unit.values())
                        .map(one -> new Tab(
                                t("helpdesk.cohort." + one.token()),
                                PATH + "?unit=" + one.token() + chosen,
                                one == unit))
                        .toList(),
                team == null ? "" : Long.toString(team),
                options(all),
                IntStream.range(0, Cohorts.STEPS)
                        .mapToObj(step -> t("helpdesk.cohort.step-" + unit.token(), step))
                        .toList(),
                rows);
        host.ui().page(ctx, t("menu.helpdesk.cohort"), templates.boardCohort(view));
    }

    private static List<Option> options(List<TeamView> teams) {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("helpdesk.every-team")));
        teams.forEach(team -> options.add(new Option(Long.toString(team.id()), team.label())));
        return options;
    }

    private static CohortView.Row row(Cohort cohort, Unit unit, @Nullable Long team) {
        var start = cohort.start();
        var list = TicketLists.LIST + "?view=list&f.created=" + start + ".."
                + unit.plus(start, 1).minusDays(1) + (team == null ? "" : "&f.team=" + team);
        var cells = new ArrayList<@Nullable Cell>();
        for (int step = 0; step < cohort.closed().size(); step++) {
            var closed = cohort.closed().get(step);
            var until = unit.plus(start, step + 1).minusDays(1);
            cells.add(
                    closed == null || cohort.all() == 0
                            ? null
                            : cell(cohort.all(), closed, list + "&f.closedAt=.." + until));
        }
        return new CohortView.Row(date(start), number(cohort.all()), list, cells);
    }

    private static Cell cell(long all, long closed, String url) {
        long percent = Math.round(closed * 100.0 / all);
        int shade = closed == 0 ? 0 : SHADES[(int) Math.min(SHADES.length - 1, percent / 20)];
        return new Cell(number(percent) + " %", t("helpdesk.cohort.of", closed, all), url, shade);
    }
}
