package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Prices.PriceListRef;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.LineRows;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderLine;
import io.kenh.sales.order.OrderState;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Quotations and orders with all that is said of them and their lines, sections and notes: to take along, and to read in elsewhere. */
public final class OrderExport {
    static final String PATH = "/sales/quotations/lines";

    private static final String HEADER = "order.header.";

    private final Host host;
    private final TaxText taxText;

    public OrderExport(Host host) {
        this.host = host;
        this.taxText = new TaxText(host);
    }

    public void routes(Routes routes) {
        var all = Records.of(OrderLine.class, PATH, SalesPermissions.READ)
                .title("sales.export.title")
                .scope((cb, root) -> Reach.of(SalesPermissions.READ)
                        .predicate(cb, root.get("order").get("header").get("salespersonId")))
                .search(Search.start("order.number"), Search.line("order.searchText"))
                .order("")
                .empty("list-details", "sales.lines.empty", "sales.lines.empty.text");
        head(all);
        lines(all);
        all.routes(routes, host);
    }

    /** Headings and values are those that {@link ImportHead} reads. */
    private void head(Records<OrderLine> all) {
        all.column(Column.text("order", "sales.import.order").at("order.number"))
                .column(Column.text("partner", "sales.field.partner")
                        .at(HEADER + "partnerName")
                        .grouped())
                .column(Column.number("partnerId", "sales.field.partnerId")
                        .at(HEADER + "partnerId")
                        .hidden())
                .column(Column.date("date", "sales.field.orderDate").at(HEADER + "orderDate"))
                .column(Column.date("validity", "sales.field.validity")
                        .at(HEADER + "validityDate")
                        .hidden())
                .column(hidden("reference", "sales.field.customerReference", "customerReference"))
                .column(Column.user("salesperson", "sales.field.salesperson")
                        .at(HEADER + "salespersonId")
                        .offering(() -> OrderTable.people(host))
                        .hidden())
                .column(Column.ref("team", "sales.field.team", ids -> teams())
                        .at(HEADER + "teamId")
                        .hidden())
                .column(Column.ref("priceList", "sales.field.priceList", this::priceLists)
                        .at(HEADER + "priceListId")
                        .hidden())
                .column(hidden("paymentTerm", "sales.field.paymentTerm", "paymentTerm"))
                .column(Column.number("downPayment", "sales.field.downPayment")
                        .at(HEADER + "downPayment")
                        .hidden())
                .column(hidden("invoiceAddress", "sales.field.invoiceAddress", "invoiceAddress"))
                .column(hidden("deliveryAddress", "sales.field.deliveryAddress", "deliveryAddress"))
                .column(hidden("tags", "sales.field.tags", "tags"))
                .column(hidden("terms", "sales.field.terms", "terms"))
                .column(Column.choice("state", "sales.field.state", OrderState.class)
                        .at("order.state")
                        .unexported());
    }

    private static Column hidden(String id, String label, String attribute) {
        return Column.text(id, label).at(HEADER + attribute).hidden();
    }

    /** Headings and values are those that {@link LineRows} reads. */
    private void lines(Records<OrderLine> all) {
        all.column(Column.number("place", "sales.import.place"))
                .column(Column.choice("kind", "catalog.lines.kind", LineRows.kinds()))
                .column(Column.ref("product", "catalog.lines.product", ids -> LineLists.products(host, ids))
                        .at("productId"))
                .column(Column.text("text", "catalog.lines.text"))
                .column(Column.number("quantity", "catalog.lines.quantity"))
                .column(Column.text("unit", "catalog.lines.unit"))
                .column(Column.number("price", "catalog.lines.price").at("unitPrice"))
                .column(Column.number("discount", "catalog.lines.discount"))
                .column(Column.ref("taxes", "catalog.lines.taxes", this::taxes)
                        .at("id")
                        .single());
    }

    private Map<Long, Ref> teams() {
        return host.services().get(Users.class).teams(Current.actor().companyId()).stream()
                .collect(Collectors.toMap(Users.TeamRef::id, team -> new Ref(team.name(), null)));
    }

    private Map<Long, Ref> priceLists(Collection<Long> ids) {
        var prices = host.services().get(Prices.class);
        return ids.stream()
                .flatMap(id -> prices.list(id).stream())
                .collect(Collectors.toMap(PriceListRef::id, list -> new Ref(list.name(), null)));
    }

    /** A line without taxes says so: an empty cell would mean the product's. */
    private Map<Long, Ref> taxes(Collection<Long> lines) {
        var names = new HashMap<Long, Ref>();
        host.db()
                .read(em -> em.createQuery(
                                "select l.id, l.kind, l.taxes from SalesOrderLine l where one_of(l.id, :ids)",
                                Taxed.class)
                        .setParameter("ids", lines.toArray(Long[]::new))
                        .getResultList())
                .forEach(line -> names.put(line.id(), new Ref(taxes(line), null)));
        return names;
    }

    private String taxes(Taxed line) {
        var taxes = taxText.read(line.taxes());
        return line.kind() != LineKind.PRODUCT
                ? ""
                : taxes.isEmpty()
                        ? t("catalog.lines.tax.none")
                        : taxes.stream().map(TaxRef::name).collect(Collectors.joining(LineRows.AND));
    }

    private record Taxed(long id, LineKind kind, String taxes) {}
}
