package io.kenh.catalog.product;

import static io.kenh.ui.Kit.ago;
import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.catalog.form.Validity;
import io.kenh.catalog.number.Decimals;
import io.kenh.catalog.price.RuleData;
import io.kenh.catalog.price.RuleRow;
import io.kenh.catalog.price.RuleWords;
import io.kenh.ui.Detail;
import io.kenh.ui.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product's page.
 *
 * @param tab {@code general}, {@code sales} or {@code prices}
 * @param taxes names
 * @param lists names of price lists, by id
 */
public record ShowView(
        ProductView product,
        String tab,
        List<String> taxes,
        List<RuleRow> rules,
        Map<Long, String> lists,
        boolean mayWrite,
        String createdBy,
        String updatedBy,
        Content actions,
        Content aside,
        Content below) {
    public List<Tab> tabs() {
        return List.of(
                tab("general", "info-circle", null), tab("sales", "shopping-cart", null), tab("prices", "tag", (long)
                        rules.size()));
    }

    private Tab tab(String name, String icon, @Nullable Long count) {
        var url = product.path() + (name.equals("general") ? "" : "?tab=" + name);
        return new Tab(t("catalog.tab." + name), url, tab.equals(name), icon, count);
    }

    public List<Detail> general() {
        var data = product.data();
        var details = new ArrayList<Detail>();
        details.add(new Detail(t("catalog.field.kind"), t("catalog.kind." + data.kind())));
        add(details, "reference", data.reference());
        add(details, "barcode", data.barcode());
        add(details, "category", product.category());
        details.add(new Detail(t("catalog.field.unit"), product.unit()));
        details.add(new Detail(t("catalog.field.cost"), t("catalog.money", Decimals.shown(data.cost()))));
        var trace = product.trace();
        details.add(new Detail(t("catalog.field.created"), join(text(createdBy + " · "), ago(trace.createdAt()))));
        details.add(new Detail(t("catalog.field.updated"), join(text(updatedBy + " · "), ago(trace.updatedAt()))));
        return details;
    }

    public List<Detail> sales() {
        var details = new ArrayList<Detail>();
        details.add(new Detail(t("catalog.field.price"), price()));
        details.add(new Detail(
                t("catalog.field.taxes"), taxes.isEmpty() ? t("catalog.product.no-tax") : String.join(", ", taxes)));
        details.add(
                new Detail(t("catalog.field.sellable"), t(product.data().sellable() ? "catalog.yes" : "catalog.no")));
        details.add(new Detail(
                t("catalog.field.invoiced"),
                t(product.data().byDelivery() ? "catalog.invoiced.delivered" : "catalog.invoiced.ordered")));
        add(details, "description", product.data().description());
        return details;
    }

    private static void add(List<Detail> details, String field, @Nullable String value) {
        if (value != null) {
            details.add(new Detail(t("catalog.field." + field), value));
        }
    }

    /** "125.000 ₫ / kg" */
    public String price() {
        return t("catalog.price-per", Decimals.shown(product.data().price()), product.unit());
    }

    public String listName(RuleRow rule) {
        return Objects.requireNonNullElse(lists.get(rule.priceListId()), "");
    }

    public String quantity(RuleRow rule) {
        return rule.data().minQuantity().signum() == 0
                ? ""
                : t("catalog.rule.at-least", Decimals.shown(rule.data().minQuantity()));
    }

    public String says(RuleData rule) {
        return RuleWords.method(rule);
    }

    public String dates(RuleData rule) {
        return Validity.text(rule.from(), rule.until());
    }
}
