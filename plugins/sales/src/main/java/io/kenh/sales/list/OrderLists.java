package io.kenh.sales.list;

import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Routes;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.api.SalesSlots;
import io.kenh.sales.order.InvoiceStatus;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.SalesOrder;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import java.util.List;

/** The lists of quotations and of orders. */
public final class OrderLists {
    public static final String QUOTATIONS = "/sales/quotations";
    public static final String ORDERS = "/sales/orders";

    private final Host host;
    private final OrderBulk bulk;
    private final OrderImport imports;

    public OrderLists(Host host, OrderBulk bulk, OrderImport imports) {
        this.host = host;
        this.bulk = bulk;
        this.imports = imports;
    }

    /** Where an order of that state is found. */
    public static String of(OrderState state) {
        return state == OrderState.SALE ? ORDERS : QUOTATIONS;
    }

    public void routes(Routes routes) {
        var mine = "f.salesperson=";
        described(QUOTATIONS, OrderState.values())
                .title("menu.sales.quotations")
                .counted("sales.quotations.count")
                .scope((cb, root) -> root.get("state").in(OrderState.DRAFT, OrderState.SENT, OrderState.CANCEL))
                .importer(imports.importer())
                .action(bulk.send())
                .action(bulk.confirm())
                .action(bulk.cancel())
                .action(bulk.assign())
                .action(bulk.delete())
                .empty("file-invoice", "sales.quotations.empty", "sales.quotations.empty.text")
                .moreActions(ctx -> join(
                        quick(QUOTATIONS, mine + Current.actor().userId(), "user", "sales.filter.mine"),
                        quick(QUOTATIONS, "f.state=SENT", "clock", "sales.filter.to-confirm"),
                        quick(
                                QUOTATIONS,
                                "f.state=DRAFT,SENT&f.validity=..yesterday",
                                "clock-off",
                                "sales.filter.expired"),
                        withLines("DRAFT,SENT,CANCEL")))
                .routes(routes, host);
        // An order is confirmed; what else it can become is cancelled.
        described(ORDERS, OrderState.SALE, OrderState.CANCEL)
                .title("menu.sales.orders")
                .counted("sales.orders.count")
                .scope((cb, root) -> cb.equal(root.get("state"), OrderState.SALE))
                .column(Column.choice("invoiceStatus", "sales.field.invoice-status", InvoiceStatus.class)
                        .at("sums.invoiceStatus")
                        .hidden())
                .action(bulk.cancel())
                .action(bulk.assign())
                .empty("shopping-cart", "sales.orders.empty", "sales.orders.empty.text")
                .moreActions(ctx -> join(
                        quick(ORDERS, mine + Current.actor().userId(), "user", "sales.filter.mine"),
                        quick(ORDERS, "f.orderDate=month", "calendar", "sales.filter.month"),
                        quick(ORDERS, "f.invoiceStatus=UPSELLING", "trending-up", "sales.filter.upselling"),
                        withLines("SALE")))
                .routes(routes, host);
    }

    private static Content quick(String list, String query, String icon, String label) {
        return quietButton(list + "?" + query, icon, t(label));
    }

    private static Content withLines(String states) {
        return quick(OrderExport.PATH, "f.state=" + states, "list-details", "sales.export.lines");
    }

    private Records<SalesOrder> described(String path, OrderState... states) {
        return OrderTable.of(host, path, states)
                .kanban(
                        "state",
                        List.of("partner", "total", "orderDate", "salesperson"),
                        SalesPermissions.WRITE,
                        bulk::move)
                .asking("CANCEL", id -> CancelPages.path(List.of(id)))
                .calendar("orderDate")
                .pivot("salesperson", "orderDate:month", "untaxed")
                .moreBulk(ctx -> host.ui().slot(ctx, SalesSlots.LIST_ACTIONS, path));
    }
}
