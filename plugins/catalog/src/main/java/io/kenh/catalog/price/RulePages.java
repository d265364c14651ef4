package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.form.FormView;
import io.kenh.catalog.form.FormView.Cell;
import io.kenh.catalog.form.FormView.Change;
import io.kenh.catalog.form.FormView.Section;
import io.kenh.catalog.form.PickerView;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Method;
import io.kenh.catalog.price.RuleData.Target;
import io.kenh.catalog.product.ProductPicker;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The editor of a price rule. */
public final class RulePages {
    private static final String LISTS = "/catalog/price-lists/";
    private static final String RULES = "/catalog/price-rules/";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final PriceLists lists;
    private final RuleService rules;
    private final CategoryService categories;
    private final ProductPicker picker;

    public RulePages(Host host, PriceLists lists, RuleService rules, CategoryService categories, ProductPicker picker) {
        this.host = host;
        this.saving = new Saving(host);
        this.lists = lists;
        this.rules = rules;
        this.categories = categories;
        this.picker = picker;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.SETTINGS);
        routes.get(LISTS + "{id}/rules/new", write, this::blank)
                .post(LISTS + "{id}/rules", write, ctx -> save(ctx, PathId.of(ctx), null))
                .get(RULES + "{id}", write, this::edit)
                .post(RULES + "{id}", write, ctx -> {
                    var rule = rules.get(PathId.of(ctx));
                    save(ctx, rule.priceListId(), rule);
                })
                .post(RULES + "{id}/delete", write, this::delete);
    }

    private void blank(Context ctx) {
        var product = Objects.requireNonNullElse(ctx.queryParam("product"), "");
        var target = product.isEmpty() ? Target.ALL : Target.PRODUCT;
        var values = Map.of(
                "target",
                target.name(),
                "product",
                product,
                "method",
                Method.DISCOUNT.name(),
                "base",
                Base.PRICE.name());
        page(ctx, Form.of(values), PathId.of(ctx), null, List.of());
    }

    private void edit(Context ctx) {
        var rule = rules.get(PathId.of(ctx));
        page(ctx, Form.of(RuleFields.values(rule.data(), rule.product())), rule.priceListId(), rule, List.of());
    }

    private void save(Context ctx, long listId, @Nullable RuleRow before) {
        var form = Form.read(ctx);
        var data = RuleFields.read(form, picker::resolve);
        saving.run(
                ctx,
                form,
                "target",
                () -> {
                    if (before == null) {
                        rules.add(listId, data);
                    } else {
                        rules.change(before.id(), Saving.version(form), data);
                    }
                    return LISTS + listId;
                },
                conflict -> {
                    var now = before == null ? null : rules.get(before.id());
                    var changes = conflict && now != null
                            ? changes(now, RuleFields.values(data, form.value("product")))
                            : List.<Change>of();
                    page(ctx, form, listId, now, changes);
                });
    }

    private static List<Change> changes(RuleRow now, Map<String, String> yours) {
        var saved = RuleFields.values(now.data(), now.product());
        var labels = new LinkedHashMap<String, String>();
        saved.keySet().forEach(name -> labels.put(name, label(name)));
        return FormView.changes(labels, saved, yours);
    }

    private void delete(Context ctx) {
        var list = rules.delete(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("catalog.deleted"));
        ctx.redirect(LISTS + list, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form, long listId, @Nullable RuleRow rule, List<Change> changes) {
        var list = lists.row(listId);
        var title = t(rule == null ? "catalog.rule.new-in" : "catalog.rule.edit-in", list.name());
        var view = new FormView(
                title,
                rule == null ? LISTS + listId + "/rules" : RULES + rule.id(),
                LISTS + listId,
                rule == null ? 0 : rule.version(),
                form,
                changes,
                List.of(whom(form), how(form), when(form)),
                host.ui().asset("catalog.js"));
        host.ui().page(ctx, title, templates.formEdit(view));
    }

    private Section whom(Form form) {
        var options = new ArrayList<>(List.of(new Option("", t("catalog.category.none"))));
        categories.all().forEach(row -> options.add(new Option(Long.toString(row.id()), row.path())));
        return new Section(
                t("catalog.rule.whom"),
                List.of(
                        Cell.of(
                                4,
                                form,
                                Field.select("target", label("target"), Option.all(Target.class, "catalog.target"))),
                        new Cell(4, templates.formPicker(new PickerView(form, "product", label("product"))))
                                .when("target=PRODUCT"),
                        Cell.of(4, form, Field.select("category", label("category"), options))
                                .when("target=CATEGORY")));
    }

    private static Section how(Form form) {
        return new Section(
                t("catalog.rule.how"),
                List.of(
                        Cell.of(
                                4,
                                form,
                                Field.select("method", label("method"), Option.all(Method.class, "catalog.method"))),
                        Cell.of(
                                        4,
                                        form,
                                        Field.number("fixedPrice", label("fixedPrice"))
                                                .help(t("catalog.help.fixed")))
                                .when("method=FIXED"),
                        Cell.of(
                                        4,
                                        form,
                                        Field.number("discount", label("discount"))
                                                .help(t("catalog.help.discount")))
                                .when("method=DISCOUNT"),
                        Cell.of(4, form, Field.select("base", label("base"), Option.all(Base.class, "catalog.base")))
                                .when("method=DISCOUNT FORMULA"),
                        Cell.of(4, form, Field.number("margin", label("margin")).help(t("catalog.help.margin")))
                                .when("method=FORMULA"),
                        Cell.of(
                                        2,
                                        form,
                                        Field.number("rounding", label("rounding"))
                                                .help(t("catalog.help.rule-rounding")))
                                .when("method=FORMULA"),
                        Cell.of(
                                        2,
                                        form,
                                        Field.number("surcharge", label("surcharge"))
                                                .help(t("catalog.help.surcharge")))
                                .when("method=FORMULA")));
    }

    private static Section when(Form form) {
        return new Section(
                t("catalog.rule.when"),
                List.of(
                        Cell.of(
                                4,
                                form,
                                Field.number("minQuantity", label("minQuantity"))
                                        .help(t("catalog.help.min-quantity"))),
                        Cell.of(4, form, Field.date("from", label("from"))),
                        Cell.of(4, form, Field.date("until", label("until")))));
    }

    private static String label(String field) {
        return t("catalog.rule.field." + field);
    }
}
