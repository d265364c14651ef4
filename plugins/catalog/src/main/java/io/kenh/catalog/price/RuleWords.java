package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.kenh.catalog.number.Decimals;
import java.util.Objects;

/** Rules in words. */
public final class RuleWords {
    private RuleWords() {}

    /** "nhóm “Cà phê”, từ 10" */
    public static String target(RuleRow rule) {
        var data = rule.data();
        var what = switch (data.target()) {
            case ALL -> t("catalog.rule.for-all");
            case CATEGORY -> t("catalog.rule.for-category", Objects.requireNonNullElse(rule.category(), "?"));
            case PRODUCT -> t("catalog.rule.for-product", Objects.requireNonNullElse(rule.product(), "?"));
        };
        if (data.minQuantity().signum() == 0) {
            return what;
        }
        var unit = Objects.requireNonNullElse(rule.unit(), "");
        return t("catalog.rule.from-quantity", what, Decimals.shown(data.minQuantity()), unit)
                .strip();
    }

    /** "giảm 10% trên giá bán" */
    public static String method(RuleData data) {
        var base = t("catalog.rule.base." + data.base());
        return switch (data.method()) {
            case FIXED -> t("catalog.rule.says.fixed", Decimals.shown(data.fixedPrice()));
            case DISCOUNT -> t("catalog.rule.says.discount", Decimals.shown(data.discount()), base);
            case FORMULA -> {
                var text = t("catalog.rule.says.formula", base, Decimals.shown(data.margin()));
                if (data.rounding().signum() != 0) {
                    text = t("catalog.rule.says.rounding", text, Decimals.shown(data.rounding()));
                }
                yield data.surcharge().signum() == 0
                        ? text
                        : t("catalog.rule.says.surcharge", text, Decimals.shown(data.surcharge()));
            }
        };
    }
}
