package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.number.Decimals;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Method;
import io.kenh.catalog.price.RuleData.Target;
import io.kenh.catalog.product.ProductLimits;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A price rule as named texts, as forms and comparisons want it. */
final class RuleFields {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("999999999.999");
    private static final BigDecimal MARGIN = new BigDecimal("10000");

    private RuleFields() {}

    static Map<String, String> values(RuleData data, @Nullable String product) {
        var values = new LinkedHashMap<String, String>();
        values.put("target", data.target().name());
        values.put("product", product == null ? "" : product);
        values.put(
                "category", data.categoryId() == null ? "" : data.categoryId().toString());
        values.put("minQuantity", zero(data.minQuantity()));
        values.put("from", text(data.from()));
        values.put("until", text(data.until()));
        values.put("method", data.method().name());
        values.put("fixedPrice", data.method() == Method.FIXED ? Typed.plain(data.fixedPrice()) : "");
        values.put("discount", data.method() == Method.DISCOUNT ? Typed.plain(data.discount()) : "");
        values.put("base", data.base().name());
        values.put("margin", zero(data.margin()));
        values.put("rounding", zero(data.rounding()));
        values.put("surcharge", zero(data.surcharge()));
        return values;
    }

    private static String zero(BigDecimal number) {
        return number.signum() == 0 ? "" : Typed.plain(number);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static RuleData read(Form form, Function<String, Optional<ProductRef>> resolve) {
        var target = form.choice("target", Target.class).orElse(Target.ALL);
        var method = form.choice("method", Method.class).orElse(Method.DISCOUNT);
        if (method != Method.FORMULA) {
            var must = method == Method.FIXED ? "fixedPrice" : "discount";
            if (form.value(must).isBlank()) {
                form.error(must, t("ui.form.required"));
            }
        }
        var category = form.optionalNumber("category", 1, Long.MAX_VALUE);
        return new RuleData(
                target,
                target == Target.PRODUCT ? product(form, resolve) : null,
                target == Target.CATEGORY ? category(form, category.isPresent() ? category.getAsLong() : null) : null,
                Decimals.read(form, "minQuantity", 3, BigDecimal.ZERO, MOST),
                form.date("from").orElse(null),
                form.date("until").orElse(null),
                method,
                Decimals.read(form, "fixedPrice", 2, BigDecimal.ZERO, ProductLimits.PRICE),
                Decimals.read(form, "discount", 4, BigDecimal.ZERO, HUNDRED),
                form.choice("base", Base.class).orElse(Base.PRICE),
                Decimals.read(form, "margin", 4, HUNDRED.negate(), MARGIN),
                Decimals.read(form, "rounding", 2, BigDecimal.ZERO, ProductLimits.PRICE),
                Decimals.read(form, "surcharge", 2, ProductLimits.PRICE.negate(), ProductLimits.PRICE));
    }

    private static @Nullable Long product(Form form, Function<String, Optional<ProductRef>> resolve) {
        var product = resolve.apply(form.value("product"));
        if (product.isEmpty()) {
            form.error("product", t("catalog.error.rule-product"));
        }
        return product.map(ProductRef::id).orElse(null);
    }

    private static @Nullable Long category(Form form, @Nullable Long category) {
        if (category == null) {
            form.error("category", t("catalog.error.rule-category"));
        }
        return category;
    }
}
