package io.kenh.catalog.product;

import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.unit.UnitService;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of products in use, and that of the archived ones. */
public final class ProductLists {
    private static final String LIST = "/catalog/products";
    private static final String ARCHIVE = "/catalog/archived-products";

    private final Host host;
    private final ProductService products;
    private final CategoryService categories;
    private final UnitService units;
    private final ProductImport imports;

    public ProductLists(
            Host host, ProductService products, CategoryService categories, UnitService units, ProductImport imports) {
        this.host = host;
        this.products = products;
        this.categories = categories;
        this.units = units;
        this.imports = imports;
    }

    public void routes(Routes routes) {
        described(LIST, true)
                .title("menu.catalog.products")
                .create(LIST + "/new", CatalogPermissions.WRITE)
                .importer(imports.importer())
                .empty("packages", "catalog.products.empty", "catalog.products.empty.text")
                .moreActions(ctx -> quietButton(ARCHIVE, "archive", t("catalog.products.archived")))
                .action(new BulkAction(
                        "archive", "catalog.archive", "archive", CatalogPermissions.WRITE, ids -> archive(ids, true)))
                .routes(routes, host);
        described(ARCHIVE, false)
                .title("catalog.products.archived-title")
                .empty("archive", "catalog.products.no-archived", "catalog.products.no-archived.text")
                .moreActions(ctx -> quietButton(LIST, "packages", t("menu.catalog.products")))
                .action(new BulkAction(
                        "unarchive",
                        "catalog.unarchive",
                        "archive-off",
                        CatalogPermissions.WRITE,
                        ids -> archive(ids, false)))
                .routes(routes, host);
    }

    private Records<Product> described(String path, boolean active) {
        return Records.of(Product.class, path, CatalogPermissions.READ)
                .scope((cb, root) -> cb.equal(root.get("active"), active))
                .column(Column.text("name", "catalog.field.name"))
                .column(Column.text("order", "catalog.field.order")
                        .at("sortName")
                        .sortable()
                        .hidden()
                        .unexported())
                .column(Column.text("reference", "catalog.field.reference"))
                .column(Column.text("barcode", "catalog.field.barcode").hidden())
                .column(Column.choice(
                        "kind",
                        "catalog.field.kind",
                        Choice.of(Kind.GOODS.name(), "catalog.kind.GOODS", Tone.NEUTRAL, "package"),
                        Choice.of(Kind.SERVICE.name(), "catalog.kind.SERVICE", Tone.INFO, "tool")))
                .column(Column.ref("category", "catalog.field.category", this::categoryNames)
                        .at("categoryId")
                        .offering(this::categoryOptions))
                .column(Column.number("price", "catalog.column.price").sortable())
                .column(Column.number("cost", "catalog.column.cost").sortable().hidden())
                .column(Column.ref("unit", "catalog.field.unit", this::unitNames)
                        .at("unitId")
                        .offering(this::unitOptions))
                .column(Column.flag("sellable", "catalog.field.sellable"))
                .column(Column.choice(
                                "byDelivery",
                                "catalog.field.invoiced",
                                Choice.of("false", "catalog.invoiced.ordered"),
                                Choice.of("true", "catalog.invoiced.delivered"))
                        .hidden())
                .column(Column.moment("created", "catalog.field.createdAt")
                        .at("trace.createdAt")
                        .sortable()
                        .hidden())
                .search(Search.words("words"))
                .order("order")
                .open(LIST + "/{id}")
                .kanban("kind", List.of("reference", "price", "category"));
    }

    private BulkAction.Outcome archive(List<Long> ids, boolean away) {
        int changed = products.archive(ids, away);
        return BulkAction.Outcome.done(t(away ? "catalog.archived-many" : "catalog.unarchived-many", changed));
    }

    private Map<Long, Ref> categoryNames(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        categories.paths(ids).forEach((id, path) -> names.put(id, new Ref(path, null)));
        return names;
    }

    private List<Option> categoryOptions() {
        return categories.all().stream()
                .map(row -> new Option(Long.toString(row.id()), row.path()))
                .toList();
    }

    private Map<Long, Ref> unitNames(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        units.find(ids).forEach((id, unit) -> names.put(id, new Ref(unit.name(), null)));
        return names;
    }

    private List<Option> unitOptions() {
        return units.all().stream()
                .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList();
    }
}
