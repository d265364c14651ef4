package io.kenh.zbstemplates.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.rest.SpendJson.Figures;
import io.kenh.zbstemplates.rest.SpendJson.LineJson;
import io.kenh.zbstemplates.send.Quotas;
import io.kenh.zbstemplates.spend.By;
import io.kenh.zbstemplates.spend.Period;
import io.kenh.zbstemplates.spend.QuotaBoard;
import io.kenh.zbstemplates.spend.Spend;
import java.time.YearMonth;
import java.util.List;

/** The JSON doors to quotas and spend. */
public final class SpendApi {
    private final Host host;
    private final QuotaBoard board;
    private final Spend spend;

    public SpendApi(Host host, QuotaBoard board, Spend spend) {
        this.host = host;
        this.board = board;
        this.spend = spend;
    }

    public record QuotaList(List<QuotaJson> items) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.MESSAGES);
        routes.api(Endpoint.get(
                "/zbs-templates/quota",
                read,
                "What each account has left today, how long it lasts, and what of the waiting goes only tomorrow.",
                QuotaList.class,
                request ->
                        new QuotaList(board.fresh().stream().map(QuotaJson::of).toList())));
        routes.api(Endpoint.get(
                        "/zbs-templates/spend",
                        read,
                        "What messages cost and how they arrived, of those the caller may see.",
                        SpendJson.class,
                        this::spend)
                .query("by", "template, team or month; template unless told.")
                .query("from", "First month, e.g. 2026-09; the last month unless told.")
                .query("to", "Last month; this month unless told. At most " + Period.MOST + " months.")
                .query("account", "Id of an account; all unless told."));
    }

    private SpendJson spend(ApiRequest<Void> request) {
        var by = request.choice("by", By.class).orElse(By.TEMPLATE);
        var last = request.query("to")
                .map(Period::yearMonth)
                .orElseGet(() -> YearMonth.from(host.clock().instant().atZone(Quotas.ZALO_ZONE)));
        var period = new Period(request.query("from").map(Period::yearMonth).orElse(last), last);
        long account = request.number("account").orElse(0L);
        return new SpendJson(
                period.first().toString(),
                period.last().toString(),
                by,
                Figures.of(spend.total(period, account)),
                spend.lines(by, period, account).stream().map(LineJson::of).toList());
    }
}
