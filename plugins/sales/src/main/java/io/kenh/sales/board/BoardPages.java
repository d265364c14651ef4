package io.kenh.sales.board;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Products;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderState;
import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How sales go: this month beside the last. */
public final class BoardPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Figures figures;

    public BoardPages(Host host) {
        this.host = host;
        this.figures = new Figures(host);
    }

    public void routes(Routes routes) {
        routes.get("/sales", new Access.Needs(SalesPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var month = LocalDate.ofInstant(host.clock().instant(), Current.zone()).withDayOfMonth(1);
        var now = figures.of(month, month.plusMonths(1));
        var last = figures.of(month.minusMonths(1), month);
        var view = new BoardView(kpis(now, last), states(now), products(month), customers(month));
        host.ui().page(ctx, t("menu.sales.board"), templates.boardShow(view));
    }

    private static List<Kpi> kpis(Figures.Month now, Figures.Month last) {
        return List.of(
                new Kpi(
                        "file-invoice",
                        t("sales.board.quotations"),
                        number(now.quotations()),
                        t("sales.board.last", number(last.quotations())),
                        "/sales/quotations?f.orderDate=month"),
                new Kpi(
                        "cash",
                        t("sales.board.confirmed"),
                        money(now.confirmed()),
                        t("sales.board.last", money(last.confirmed())),
                        "/sales/orders?f.orderDate=month"),
                new Kpi(
                        "percentage",
                        t("sales.board.conversion"),
                        number(now.conversion()) + " %",
                        t("sales.board.last", number(last.conversion()) + " %"),
                        "/sales/orders?f.orderDate=month&view=graph"),
                new Kpi(
                        "hourglass",
                        t("sales.board.open"),
                        money(now.open()),
                        t("sales.board.last", money(last.open())),
                        "/sales/quotations?f.state=DRAFT,SENT&f.orderDate=month"));
    }

    private static List<Bar> states(Figures.Month month) {
        var bars = new ArrayList<Bar>();
        long most = month.states().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        for (var state : OrderState.values()) {
            long count = month.states().getOrDefault(state, 0L);
            var list = state == OrderState.SALE ? "/sales/orders" : "/sales/quotations";
            bars.add(Bar.of(
                    t(state.key()), number(count), count, most, list + "?f.orderDate=month&f.state=" + state.name()));
        }
        return bars;
    }

    private List<Bar> products(LocalDate month) {
        var rows = figures.products(month, month.plusMonths(1));
        var names = host.services()
                .get(Products.class)
                .find(rows.stream().map(Figures.Top::id).toList());
        long most = rows.stream().mapToLong(Figures.Top::sum).max().orElse(0);
        return rows.stream()
                .map(row -> {
                    var product = names.get(row.id());
                    return Bar.of(
                            product == null ? "#" + row.id() : product.displayName(),
                            money(row.sum()),
                            row.sum(),
                            most,
                            "/sales/lines?f.date=month&f.state=SALE&f.product=" + row.id());
                })
                .toList();
    }

    private List<Bar> customers(LocalDate month) {
        var rows = figures.customers(month, month.plusMonths(1));
        long most = rows.stream().mapToLong(Figures.TopName::sum).max().orElse(0);
        return rows.stream()
                .map(row -> Bar.of(
                        row.name(),
                        money(row.sum()),
                        row.sum(),
                        most,
                        "/sales/orders?f.orderDate=month&q=" + URLEncoder.encode(row.name(), StandardCharsets.UTF_8)))
                .toList();
    }
}
