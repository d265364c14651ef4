package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.form.PickerView;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.form.Validity;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.number.Decimals;
import io.kenh.catalog.price.PriceLists.ListRow;
import io.kenh.catalog.product.ProductPicker;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Price lists, the rules of one, and a box to try a price. */
public final class ListPages {
    private static final String LIST = "/catalog/price-lists";
    private static final BigDecimal MOST = new BigDecimal("999999999.999");

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final PriceLists lists;
    private final RuleService rules;
    private final PriceService prices;
    private final ProductPicker picker;

    public ListPages(Host host, PriceLists lists, RuleService rules, PriceService prices, ProductPicker picker) {
        this.host = host;
        this.saving = new Saving(host);
        this.lists = lists;
        this.rules = rules;
        this.prices = prices;
        this.picker = picker;
    }

    public record PriceListsView(List<ListRow> rows, Form form, boolean mayWrite) {}

    /** @param conflict what it is called now, when somebody else renamed it */
    public record PriceListView(
            ListRow list,
            List<RuleRow> rules,
            Form form,
            @Nullable String conflict,
            Form test,
            boolean mayWrite) {
        public PickerView picker() {
            return new PickerView(test, "product", t("catalog.field.product"));
        }

        public String target(RuleRow rule) {
            return RuleWords.target(rule);
        }

        public String says(RuleRow rule) {
            return RuleWords.method(rule.data());
        }

        public String dates(RuleRow rule) {
            return Validity.text(rule.data().from(), rule.data().until());
        }
    }

    /** @param problem why there is no price */
    public record PriceTestView(
            Prices.@Nullable Price price,
            String unit,
            @Nullable String problem) {
        public String amount() {
            return price == null ? "" : t("catalog.price-per", Decimals.shown(price.unitPrice()), unit);
        }
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(CatalogPermissions.READ);
        var write = new Access.Needs(CatalogPermissions.SETTINGS);
        routes.get(LIST, read, ctx -> page(ctx, Form.empty()))
                .post(LIST, write, this::create)
                .get(LIST + "/{id}", read, this::show)
                .post(LIST + "/{id}", write, this::rename)
                .get(LIST + "/{id}/test", read, this::test)
                .post(LIST + "/{id}/standard", write, ctx -> change(ctx, lists::makeStandard, "catalog.saved"))
                .post(
                        LIST + "/{id}/archive",
                        write,
                        ctx -> change(ctx, id -> lists.archive(id, true), "catalog.archived-done"))
                .post(
                        LIST + "/{id}/unarchive",
                        write,
                        ctx -> change(ctx, id -> lists.archive(id, false), "catalog.unarchived-done"));
    }

    private void page(Context ctx, Form form) {
        var view = new PriceListsView(lists.rows(), form, Current.actor().may(CatalogPermissions.SETTINGS));
        host.ui().page(ctx, t("menu.catalog.price-lists"), templates.priceList(view));
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", PriceList.NAME);
        saving.run(ctx, form, "name", () -> LIST + "/" + lists.create(name), conflict -> page(ctx, form));
    }

    private void show(Context ctx) {
        var list = lists.row(PathId.of(ctx));
        show(ctx, list, Form.of(Map.of("name", list.name())), null);
    }

    private void show(Context ctx, ListRow list, Form form, @Nullable String conflict) {
        var test = Form.of(Map.of("quantity", "1", "day", today().toString()));
        var view = new PriceListView(
                list, rules.of(list.id()), form, conflict, test, Current.actor().may(CatalogPermissions.SETTINGS));
        host.ui().page(ctx, list.name(), templates.priceShow(view));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private void rename(Context ctx) {
        var id = PathId.of(ctx);
        var form = Form.read(ctx);
        var name = form.required("name", PriceList.NAME);
        saving.run(
                ctx,
                form,
                "name",
                () -> {
                    lists.rename(id, Saving.version(form), name);
                    return LIST + "/" + id;
                },
                conflict -> {
                    var now = lists.row(id);
                    show(ctx, now, form, conflict ? now.name() : null);
                });
    }

    private interface Work {
        void on(long id);
    }

    private void change(Context ctx, Work work, String done) {
        var id = PathId.of(ctx);
        work.on(id);
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
    }

    /** A fragment: what this product costs by this list. */
    private void test(Context ctx) {
        var id = PathId.of(ctx);
        lists.row(id);
        var form = Form.query(ctx);
        var product = picker.resolve(form.value("product"));
        var quantity = Decimals.read(form, "quantity", 3, BigDecimal.ZERO, MOST);
        var day = form.date("day").orElseGet(this::today);
        PriceTestView view;
        if (product.isEmpty()) {
            view = new PriceTestView(null, "", t("catalog.error.rule-product"));
        } else if (form.hasErrors()) {
            view = new PriceTestView(null, "", form.errors().values().iterator().next());
        } else {
            var found = product.get();
            view = price(new Prices.Ask(found.id(), quantity, null, id, null, day), found.unit());
        }
        host.ui().fragment(ctx, templates.priceTest(view));
    }

    private PriceTestView price(Prices.Ask ask, String unit) {
        try {
            return new PriceTestView(prices.price(ask), unit, null);
        } catch (KenhException refused) {
            return new PriceTestView(null, unit, Kit.error(refused));
        }
    }
}
