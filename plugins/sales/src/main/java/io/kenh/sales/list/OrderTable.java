package io.kenh.sales.list;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.SalesOrder;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import java.util.Arrays;
import java.util.List;

/** What every list of quotations or orders shows, within the reach of who looks. */
public final class OrderTable {
    private OrderTable() {}

    /** @param states in which an order can be there, or can be moved to */
    public static Records<SalesOrder> of(Host host, String path, OrderState... states) {
        return Records.of(SalesOrder.class, path, SalesPermissions.READ)
                .scope((cb, root) -> Reach.of(SalesPermissions.READ)
                        .predicate(cb, root.get("header").get("salespersonId")))
                .column(Column.text("number", "sales.field.number").sortable())
                .column(Column.date("orderDate", "sales.field.orderDate")
                        .at("header.orderDate")
                        .sortable())
                .column(Column.text("partner", "sales.field.partner")
                        .at("header.partnerName")
                        .sortable()
                        .grouped())
                .column(Column.user("salesperson", "sales.field.salesperson")
                        .at("header.salespersonId")
                        .offering(() -> people(host)))
                .column(Column.date("validity", "sales.field.validity")
                        .at("header.validityDate")
                        .sortable())
                .column(Column.text("reference", "sales.field.customerReference")
                        .at("header.customerReference")
                        .hidden())
                .column(Column.text("origin", "sales.field.origin").hidden())
                .column(Column.text("tags", "sales.field.tags")
                        .at("header.tags")
                        .hidden())
                .column(Column.money("untaxed", "sales.untaxed")
                        .at("sums.untaxed")
                        .sum()
                        .hidden())
                .column(Column.money("tax", "sales.tax").at("sums.tax").sum().hidden())
                .column(Column.money("total", "sales.total")
                        .at("sums.total")
                        .sortable()
                        .sum())
                .column(Column.money("balance", "sales.balance")
                        .at("sums.balance")
                        .sum()
                        .hidden())
                .column(Column.choice("state", "sales.field.state", choices(states)))
                .column(Column.moment("created", "sales.field.created")
                        .at("createdAt")
                        .sortable()
                        .hidden())
                .column(Column.moment("confirmed", "sales.field.confirmed")
                        .at("confirmedAt")
                        .hidden())
                .search(Search.start("number"), Search.line("searchText"))
                .order("-created")
                .open("/sales/orders/{id}")
                .create("/sales/orders/new", SalesPermissions.WRITE);
    }

    private static Choice[] choices(OrderState... states) {
        return Arrays.stream(states)
                .map(state -> new Choice(state.name(), state.badge()))
                .toArray(Choice[]::new);
    }

    static List<Option> people(Host host) {
        return host
                .services()
                .get(Users.class)
                .withPermission(Current.actor().companyId(), SalesPermissions.READ)
                .stream()
                .map(user -> new Option(Long.toString(user.id()), user.name()))
                .toList();
    }
}
