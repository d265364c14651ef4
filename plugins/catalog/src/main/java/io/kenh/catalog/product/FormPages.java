package io.kenh.catalog.product;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.category.CategoryRow;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.form.ChoicesView;
import io.kenh.catalog.form.FormView;
import io.kenh.catalog.form.FormView.Cell;
import io.kenh.catalog.form.FormView.Change;
import io.kenh.catalog.form.FormView.Section;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.unit.UnitService;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Making and editing a product. */
public final class FormPages {
    private static final String LIST = "/catalog/products";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final ProductService products;
    private final UnitService units;
    private final CategoryService categories;
    private final TaxService taxes;

    public FormPages(
            Host host, ProductService products, UnitService units, CategoryService categories, TaxService taxes) {
        this.host = host;
        this.saving = new Saving(host);
        this.products = products;
        this.units = units;
        this.categories = categories;
        this.taxes = taxes;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.WRITE);
        routes.get(LIST + "/new", write, this::blank)
                .post(LIST, write, ctx -> save(ctx, null))
                .get(LIST + "/{id}/edit", write, this::edit)
                .get(LIST + "/{id}/duplicate", write, this::duplicate)
                .post(LIST + "/{id}/edit", write, ctx -> save(ctx, products.get(PathId.of(ctx))));
    }

    private void blank(Context ctx) {
        var data = new ProductData(
                Kind.GOODS,
                "",
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ProductData.PIECE,
                null,
                taxes.standard(),
                null,
                true,
                false);
        var values = ProductFields.values(data);
        values.put("price", "");
        values.put("cost", "");
        page(ctx, Form.of(values), data.taxIds(), null, List.of());
    }

    private void edit(Context ctx) {
        var product = products.get(PathId.of(ctx));
        var data = product.data();
        page(ctx, Form.of(ProductFields.values(data)), data.taxIds(), product, List.of());
    }

    /** A new one with the same data but the codes, which are unique. */
    private void duplicate(Context ctx) {
        var data = products.get(PathId.of(ctx)).data();
        var values = ProductFields.values(data);
        values.put("reference", "");
        values.put("barcode", "");
        page(ctx, Form.of(values), data.taxIds(), null, List.of());
    }

    private void save(Context ctx, @Nullable ProductView before) {
        var form = Form.read(ctx);
        var data = ProductFields.read(form);
        form.errors(products.problems(data, before == null ? 0 : before.id()));
        saving.run(ctx, form, "name", () -> LIST + "/" + saved(form, before, data), conflict -> {
            var now = before == null ? null : products.get(before.id());
            page(ctx, form, data.taxIds(), now, conflict && now != null ? changes(now.data(), data) : List.of());
        });
    }

    private long saved(Form form, @Nullable ProductView before, ProductData data) {
        if (before == null) {
            return products.create(data);
        }
        products.update(before.id(), Saving.version(form), data);
        return before.id();
    }

    private List<Change> changes(ProductData saved, ProductData yours) {
        var labels = new LinkedHashMap<String, String>();
        ProductFields.TEXTS.forEach(field -> labels.put(field, t("catalog.field." + field)));
        var unitNames = new HashMap<Long, String>();
        units.all().forEach(unit -> unitNames.put(unit.id(), unit.name()));
        var categoryNames = new HashMap<Long, String>();
        categories.all().forEach(category -> categoryNames.put(category.id(), category.path()));
        var changes = new ArrayList<>(FormView.changes(
                labels,
                ProductFields.shown(saved, unitNames, categoryNames),
                ProductFields.shown(yours, unitNames, categoryNames)));
        if (!saved.taxIds().equals(yours.taxIds())) {
            changes.add(new Change(t("catalog.field.taxes"), taxNames(saved), taxNames(yours)));
        }
        return changes;
    }

    private String taxNames(ProductData data) {
        return String.join(
                ", ",
                taxes.find(data.taxIds()).values().stream()
                        .map(tax -> tax.name())
                        .sorted()
                        .toList());
    }

    private void page(Context ctx, Form form, List<Long> taxIds, @Nullable ProductView product, List<Change> changes) {
        var title = product == null ? t("catalog.product.new") : t("catalog.edit-title", product.displayName());
        var path = product == null ? LIST : product.path();
        var view = new FormView(
                title,
                product == null ? LIST : path + "/edit",
                path,
                product == null ? 0 : product.version(),
                form,
                changes,
                List.of(general(form, product), sales(form, taxIds)),
                host.ui().asset("catalog.js"));
        host.ui().page(ctx, title, templates.formEdit(view));
    }

    private Section general(Form form, @Nullable ProductView product) {
        var name = Field.text("name", t("catalog.field.name")).required().max(ProductLimits.NAME);
        return new Section(
                "",
                List.of(
                        Cell.of(8, form, product == null ? name.autofocus() : name),
                        Cell.of(
                                4,
                                form,
                                Field.select("kind", t("catalog.field.kind"), Option.all(Kind.class, "catalog.kind"))),
                        Cell.of(4, form, text("reference").help(t("catalog.help.reference"))),
                        Cell.of(4, form, text("barcode")),
                        Cell.of(4, form, Field.select("category", t("catalog.field.category"), categoryOptions())),
                        Cell.of(
                                4,
                                form,
                                Field.number("cost", t("catalog.field.cost")).help(t("catalog.help.cost"))),
                        Cell.of(4, form, Field.select("unit", t("catalog.field.unit"), unitOptions(product)))));
    }

    private Section sales(Form form, List<Long> taxIds) {
        var description = Field.area("description", t("catalog.field.description"), 3)
                .max(ProductLimits.DESCRIPTION)
                .help(t("catalog.help.description"));
        return new Section(
                t("catalog.product.sales"),
                List.of(
                        Cell.of(
                                4,
                                form,
                                Field.number("price", t("catalog.field.price")).help(t("catalog.help.price"))),
                        new Cell(8, taxChoices(form, taxIds)),
                        Cell.of(12, form, description),
                        Cell.of(12, form, Field.check("sellable", t("catalog.field.sellable"))),
                        Cell.of(
                                12,
                                form,
                                Field.check("byDelivery", t("catalog.field.byDelivery"))
                                        .help(t("catalog.help.by-delivery")))));
    }

    private static Field text(String name) {
        return Field.text(name, t("catalog.field." + name))
                .max(ProductLimits.CODE)
                .autocomplete("off");
    }

    private List<Option> unitOptions(@Nullable ProductView product) {
        var all = units.all();
        var options = new ArrayList<>(all.stream()
                .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList());
        if (product != null
                && all.stream().noneMatch(unit -> unit.id() == product.data().unitId())) {
            options.add(new Option(Long.toString(product.data().unitId()), product.unit()));
        }
        return options;
    }

    private List<Option> categoryOptions() {
        var options = new ArrayList<>(List.of(new Option("", t("catalog.category.none"))));
        for (CategoryRow category : categories.all()) {
            options.add(new Option(Long.toString(category.id()), category.path()));
        }
        return options;
    }

    private Content taxChoices(Form form, List<Long> taxIds) {
        Map<Long, String> names = new LinkedHashMap<>();
        taxes.all(Scope.SALE).forEach(tax -> names.put(tax.id(), tax.name()));
        taxes.find(taxIds).values().forEach(tax -> names.putIfAbsent(tax.id(), tax.name()));
        var chosen = taxIds.stream().map(String::valueOf).collect(Collectors.toSet());
        var options = names.entrySet().stream()
                .map(tax -> new Option(Long.toString(tax.getKey()), tax.getValue()))
                .toList();
        return templates.formChoices(
                new ChoicesView(form, "taxes", t("catalog.field.taxes"), t("catalog.help.taxes"), options, chosen));
    }
}
