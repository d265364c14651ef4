package io.kenh.ui.form;

import static io.kenh.ui.Kit.t;

import java.math.BigDecimal;

/** Numbers of forms, with their limits. */
public final class Numbers {
    public static final BigDecimal MOST = new BigDecimal("999999999999999");

    private Numbers() {}

    /** Reads a field of a form; an empty one is {@code otherwise}. What is wrong is said at the field {@code at}. */
    public static BigDecimal read(
            Form form, String at, String text, int decimals, BigDecimal most, BigDecimal otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        var number = Typed.number(text);
        if (number.isEmpty()) {
            form.error(at, t("ui.form.not-a-number", text.strip()));
            return otherwise;
        }
        if (number.get().abs().compareTo(most) > 0) {
            form.error(at, t("ui.form.too-large", text.strip()));
            return otherwise;
        }
        if (number.get().stripTrailingZeros().scale() > decimals) {
            form.error(at, t("ui.form.decimals", text.strip(), decimals));
            return otherwise;
        }
        return number.get();
    }
}
