package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kpi;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.spend.By;
import io.kenh.zbstemplates.spend.Period;
import io.kenh.zbstemplates.spend.QuotaBoard;
import io.kenh.zbstemplates.spend.Spend;
import io.kenh.zbstemplates.spend.Standing;
import io.kenh.zbstemplates.spend.Sum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "Quota and spend": how long today's quotas last, what messages cost and how they arrived. */
public final class SpendPages {
    public static final String PAGE = "/zbs-templates/quota";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final QuotaBoard board;
    private final Spend spend;

    public SpendPages(Host host, QuotaBoard board, Spend spend) {
        this.host = host;
        this.board = board;
        this.spend = spend;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.MESSAGES);
        // The page shows at once what is known; it asks the platform, which may be slow, only after that.
        routes.get(PAGE, read, this::show)
                .get(
                        PAGE + "/accounts",
                        read,
                        ctx -> host.ui().fragment(ctx, templates.spendAccounts(cards(board.fresh()))));
    }

    private static List<StandingView> cards(List<Standing> standings) {
        return standings.stream().map(StandingView::new).toList();
    }

    private void show(Context ctx) {
        var form = Form.query(ctx);
        var month = YearMonth.from(host.clock().instant().atZone(io.kenh.zbstemplates.send.Quotas.ZALO_ZONE));
        var asked = form.value("period");
        var period = asked.isEmpty() ? Period.month(month) : Period.parse(asked);
        var known = board.known();
        long wanted = form.optionalNumber("account", 1, Long.MAX_VALUE).orElse(0);
        long account = known.stream().anyMatch(one -> one.account().id() == wanted) ? wanted : 0;
        var all = spend.total(period, account);
        // Months before the first message say nothing.
        var year = spend.lines(By.MONTH, period.year(), account).stream()
                .dropWhile(line -> line.sum().sent() == 0)
                .toList();
        var months = new ReportView(By.MONTH, period, account, year);
        var view = new SpendView(
                cards(known),
                periods(month),
                period.token(),
                known.stream()
                        .map(one -> new Option(
                                Long.toString(one.account().id()), one.account().name()))
                        .toList(),
                account == 0 ? "" : Long.toString(account),
                kpis(all, spend.total(period.before(), account), ReportView.list(period.token(), account)),
                List.of(report(By.TEMPLATE, period, account), report(By.TEAM, period, account), months),
                year.isEmpty(),
                ReportView.list(period.token(), account).replace("?", "/export?"),
                ReportView.list(period.token(), account) + "&view=pivot&rows=original&cols=sent:month&measure=cost",
                host.ui().asset("zbs.css"));
        host.ui().page(ctx, t("menu.zbs-templates.quota"), templates.spendPage(view));
    }

    private ReportView report(By by, Period period, long account) {
        return new ReportView(by, period, account, spend.lines(by, period, account));
    }

    /** The latest first; a period that two names fit stands there once. */
    private static List<Option> periods(YearMonth month) {
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put(Period.month(month).token(), t("zbs-templates.spend.period.month"));
        periods.put(Period.month(month.minusMonths(1)).token(), t("zbs-templates.spend.period.last-month"));
        periods.put(Period.until(month, 3).token(), t("zbs-templates.spend.period.quarter"));
        periods.putIfAbsent(new Period(month.withMonth(1), month).token(), t("zbs-templates.spend.period.year"));
        periods.putIfAbsent(Period.until(month, Period.MOST).token(), t("zbs-templates.spend.period.twelve"));
        for (int back = 2; back < Period.MOST; back++) {
            var earlier = month.minusMonths(back);
            periods.put(earlier.toString(), Spend.said(earlier));
        }
        var options = new ArrayList<Option>();
        periods.forEach((token, label) -> options.add(new Option(token, label)));
        return options;
    }

    private static List<Kpi> kpis(Sum now, Sum before, String list) {
        return List.of(
                new Kpi(
                        "cash",
                        t("zbs-templates.spend.cost"),
                        ReportView.cost(now),
                        t("zbs-templates.spend.before", money(before.cost())),
                        list),
                new Kpi(
                        "send",
                        t("zbs-templates.spend.sent"),
                        number(now.sent()),
                        t("zbs-templates.spend.before", number(before.sent())),
                        list),
                new Kpi(
                        "checks",
                        t("zbs-templates.spend.delivered"),
                        ReportView.percent(now.deliveryRate()),
                        t("zbs-templates.spend.of", now.delivered(), now.sent()),
                        list + "&f.state=DELIVERED,SEEN"),
                new Kpi(
                        "eye",
                        t("zbs-templates.spend.seen"),
                        ReportView.percent(now.readRate()),
                        t("zbs-templates.spend.of", now.seen(), now.delivered()),
                        list + "&f.state=SEEN"));
    }
}
