package io.kenh.catalog.product;

import static io.kenh.ui.Kit.t;

import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.number.Decimals;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product's data as named texts, as forms and comparisons want them. */
final class ProductFields {
    /** Those that are one text each, in the order of the form. */
    static final List<String> TEXTS = List.of(
            "name",
            "kind",
            "reference",
            "barcode",
            "price",
            "cost",
            "unit",
            "category",
            "description",
            "sellable",
            "byDelivery");

    private ProductFields() {}

    static Map<String, String> values(ProductData data) {
        var values = new HashMap<String, String>();
        put(values, "name", data.name());
        put(values, "kind", data.kind().name());
        put(values, "reference", data.reference());
        put(values, "barcode", data.barcode());
        put(values, "price", Typed.plain(data.price()));
        put(values, "cost", Typed.plain(data.cost()));
        put(values, "unit", Long.toString(data.unitId()));
        put(
                values,
                "category",
                data.categoryId() == null ? "" : data.categoryId().toString());
        put(values, "description", data.description());
        put(values, "sellable", data.sellable() ? "on" : "");
        put(values, "byDelivery", data.byDelivery() ? "on" : "");
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
    }

    static ProductData read(Form form) {
        return new ProductData(
                form.choice("kind", Kind.class).orElse(Kind.GOODS),
                form.required("name", ProductLimits.NAME),
                form.optional("reference", ProductLimits.CODE).orElse(null),
                form.optional("barcode", ProductLimits.CODE).orElse(null),
                amount(form, "price"),
                amount(form, "cost"),
                form.number("unit", 1, Long.MAX_VALUE),
                form.optionalNumber("category", 1, Long.MAX_VALUE).stream()
                        .boxed()
                        .findFirst()
                        .orElse(null),
                ids(form.values("taxes")),
                form.optional("description", ProductLimits.DESCRIPTION).orElse(null),
                form.flag("sellable"),
                form.flag("byDelivery"));
    }

    private static BigDecimal amount(Form form, String name) {
        return Decimals.read(form, name, ProductLimits.PRICE_DECIMALS, BigDecimal.ZERO, ProductLimits.PRICE);
    }

    /** Ids among the texts; whatever is none is left out. */
    static List<Long> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** As a reader sees them; ids become names. */
    static Map<String, String> shown(ProductData data, Map<Long, String> units, Map<Long, String> categories) {
        var shown = values(data);
        shown.put("kind", t("catalog.kind." + data.kind()));
        shown.put("unit", units.getOrDefault(data.unitId(), ""));
        shown.put("category", data.categoryId() == null ? "" : categories.getOrDefault(data.categoryId(), ""));
        shown.put("sellable", t(data.sellable() ? "catalog.yes" : "catalog.no"));
        shown.put("byDelivery", t(data.byDelivery() ? "catalog.yes" : "catalog.no"));
        return shown;
    }
}
