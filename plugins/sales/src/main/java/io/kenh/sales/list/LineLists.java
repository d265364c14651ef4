package io.kenh.sales.list;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Reach;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderLine;
import io.kenh.sales.order.OrderState;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was offered and sold, line by line: to analyse by product, and to export orders with their lines. */
public final class LineLists {
    private final Host host;

    public LineLists(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        Records.of(OrderLine.class, "/sales/lines", SalesPermissions.READ)
                .title("menu.sales.lines")
                .scope((cb, root) -> cb.equal(root.get("kind"), LineKind.PRODUCT))
                .scope((cb, root) -> Reach.of(SalesPermissions.READ)
                        .predicate(cb, root.get("order").get("header").get("salespersonId")))
                .column(Column.text("order", "sales.field.number").at("order.number"))
                .column(Column.date("date", "sales.field.orderDate").at("order.header.orderDate"))
                .column(Column.text("partner", "sales.field.partner")
                        .at("order.header.partnerName")
                        .grouped())
                .column(Column.ref("product", "sales.line.product", ids -> products(host, ids))
                        .at("productId"))
                .column(Column.text("text", "sales.line.text").hidden())
                .column(Column.number("quantity", "sales.line.quantity").sum())
                .column(Column.number("delivered", "sales.field.delivered").hidden())
                .column(Column.number("invoiced", "sales.field.invoiced").hidden())
                .column(Column.text("unit", "sales.line.unit"))
                .column(Column.number("price", "sales.line.price").at("unitPrice"))
                .column(Column.number("discount", "sales.line.discount"))
                .column(Column.money("untaxed", "sales.untaxed").sum())
                .column(Column.money("tax", "sales.tax").sum().hidden())
                .column(Column.money("total", "sales.total").sum().hidden())
                .column(Column.user("salesperson", "sales.field.salesperson")
                        .at("order.header.salespersonId")
                        .offering(() -> OrderTable.people(host))
                        .hidden())
                .column(Column.choice("state", "sales.field.state", OrderState.class)
                        .at("order.state"))
                .search(Search.start("order.number"), Search.line("order.searchText"))
                .empty("list-details", "sales.lines.empty", "sales.lines.empty.text")
                .routes(routes, host);
    }

    static Map<Long, Ref> products(Host host, Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        host.services()
                .get(Products.class)
                .find(List.copyOf(ids))
                .forEach((id, product) -> names.put(id, new Ref(product.displayName(), product.path())));
        return names;
    }
}
