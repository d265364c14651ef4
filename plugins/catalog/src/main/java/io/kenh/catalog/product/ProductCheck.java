package io.kenh.catalog.product;

import io.kenh.api.security.Current;
import io.kenh.catalog.number.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for what people type: each refusal names the field and the limit. */
final class ProductCheck {
    private static final Pattern BARCODE = Pattern.compile("[0-9A-Za-z._-]*");

    private final Map<String, String> errors = new LinkedHashMap<>();

    private ProductCheck() {}

    /** Field name to sentence; what only the database knows is checked by {@link ProductStore}. */
    static Map<String, String> errors(ProductData data) {
        var check = new ProductCheck();
        check.that(!data.name().isBlank(), "name", "ui.form.required");
        check.longest("name", data.name(), ProductLimits.NAME);
        check.longest("reference", data.reference(), ProductLimits.CODE);
        check.longest("barcode", data.barcode(), ProductLimits.CODE);
        check.longest("description", data.description(), ProductLimits.DESCRIPTION);
        check.that(
                data.barcode() == null || BARCODE.matcher(data.barcode()).matches(),
                "barcode",
                "catalog.error.barcode");
        check.amount("price", data.price());
        check.amount("cost", data.cost());
        check.that(
                data.taxIds().size() <= ProductLimits.TAXES,
                "taxes",
                "catalog.error.too-many-taxes",
                ProductLimits.TAXES);
        return check.errors;
    }

    private void amount(String field, BigDecimal amount) {
        Decimals.problem(amount, ProductLimits.PRICE_DECIMALS, BigDecimal.ZERO, ProductLimits.PRICE)
                .ifPresent(problem -> errors.putIfAbsent(field, problem));
    }

    private void longest(String field, @Nullable String text, int limit) {
        if (text != null && text.codePointCount(0, text.length()) > limit) {
            that(false, field, "catalog.error.too-long", limit, text.codePointCount(0, text.length()));
        }
    }

    private void that(boolean right, String field, String key, Object... args) {
        if (!right) {
            errors.putIfAbsent(field, Current.texts().get(key, args));
        }
    }
}
