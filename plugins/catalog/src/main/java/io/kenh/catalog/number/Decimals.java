package io.kenh.catalog.number;

import static io.kenh.ui.Kit.t;

import com.ibm.icu.text.NumberFormat;
import io.kenh.api.security.Current;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Decimal numbers of forms, with their limits. */
public final class Decimals {
    private Decimals() {}

    /** For reading: grouped, no needless zeros. */
    public static String shown(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Current.locale());
        format.setMaximumFractionDigits(9);
        return format.format(stripped(number));
    }

    private static BigDecimal stripped(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Reads a field: zero after an error. An empty one is zero. */
    public static BigDecimal read(Form form, String name, int decimals, BigDecimal min, BigDecimal max) {
        return optional(form, name, decimals, min, max).orElse(BigDecimal.ZERO);
    }

    public static Optional<BigDecimal> optional(Form form, String name, int decimals, BigDecimal min, BigDecimal max) {
        var text = form.value(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var number = Typed.number(text);
        if (number.isEmpty()) {
            form.error(name, t("catalog.error.number"));
            return number;
        }
        problem(number.get(), decimals, min, max).ifPresent(problem -> form.error(name, problem));
        return number;
    }

    /** A sentence that names the limit; empty when the number may be kept. */
    public static Optional<String> problem(BigDecimal number, int decimals, BigDecimal min, BigDecimal max) {
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            return Optional.of(t("catalog.error.range", shown(min), shown(max)));
        }
        if (stripped(number).scale() > decimals) {
            return Optional.of(t("catalog.error.decimals", decimals));
        }
        return Optional.empty();
    }

    /** To the nearest multiple of {@code step}, half-up; unchanged when the step is zero. */
    public static BigDecimal round(BigDecimal number, BigDecimal step) {
        return step.signum() == 0
                ? number
                : number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
