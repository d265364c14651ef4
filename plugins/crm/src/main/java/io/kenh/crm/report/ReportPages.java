package io.kenh.crm.report;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.report.Figures.Figure;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.ui.Bar;
import io.kenh.ui.Tab;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What each medium, source and campaign brought. Every figure leads to the leads it counts. */
public final class ReportPages {
    private static final String PATH = "/crm/report";
    private static final String LIST = "/crm/all?view=list";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Words words;
    private final Figures figures;

    public ReportPages(Host host, Words words) {
        this.host = host;
        this.words = words;
        this.figures = new Figures(host);
    }

    public void routes(Routes routes) {
        routes.get(PATH, new Access.Needs(CrmPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var kind = Arrays.stream(WordKind.values())
                .filter(one -> one.token().equals(ctx.queryParam("by")))
                .findFirst()
                .orElse(WordKind.MEDIUM);
        var period = Period.of(ctx.queryParam("period"));
        var found = figures.of(kind, from(period));
        var names = words.byId(
                found.stream().map(Figure::word).filter(Objects::nonNull).toList());
        var rows =
                found.stream().map(figure -> row(kind, period, figure, names)).toList();
        var view = new ReportView(
                kind.token(),
                period,
                Arrays.stream(WordKind.values())
                        .map(one -> new Tab(t("crm.words." + one.token()), url(one, period), one == kind))
                        .toList(),
                Arrays.stream(Period.values())
                        .map(one -> new Tab(t(one.label()), url(kind, one), one == period))
                        .toList(),
                rows,
                bars(rows, ReportView.Row::leads, row -> number(row.leads()), ReportView.Row::leadsUrl),
                bars(rows, ReportView.Row::revenue, row -> money(row.revenue()), ReportView.Row::wonUrl),
                rows.stream().anyMatch(row -> row.monthly() != 0 || row.openMonthly() != 0));
        host.ui().page(ctx, t("menu.crm.report"), templates.reportShow(view));
    }

    private static String url(WordKind kind, Period period) {
        return PATH + "?by=" + kind.token() + "&period=" + period.token();
    }

    private Instant from(Period period) {
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        return period.start(today).atStartOfDay(Current.zone()).toInstant();
    }

    private static ReportView.Row row(WordKind kind, Period period, Figure figure, Map<Long, String> names) {
        var id = figure.word();
        var span = period == Period.ALL ? "" : "&f.created=" + period.token();
        var leads = LIST + "&f." + kind.token() + "=" + (id == null ? "-" : id) + span;
        return new ReportView.Row(
                id == null ? t("crm.report.unknown") : names.getOrDefault(id, "#" + id),
                figure.leads(),
                figure.won(),
                Math.round(figure.won() * 100.0 / figure.leads()),
                figure.revenue(),
                figure.weighted() - figure.revenue(),
                figure.wonMonthly(),
                figure.weightedMonthly() - figure.wonMonthly(),
                days(figure.days()),
                leads,
                leads + "&f.state=WON");
    }

    private static @Nullable Long days(@Nullable Double days) {
        return days == null ? null : Math.round(days);
    }

    private static List<Bar> bars(
            List<ReportView.Row> rows,
            ToLongFunction<ReportView.Row> value,
            Function<ReportView.Row, String> said,
            Function<ReportView.Row, String> url) {
        long most = rows.stream().mapToLong(value).max().orElse(0);
        return rows.stream()
                .map(row -> Bar.of(row.name(), said.apply(row), value.applyAsLong(row), most, url.apply(row)))
                .toList();
    }
}
