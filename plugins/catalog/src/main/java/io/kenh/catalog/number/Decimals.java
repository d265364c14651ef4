package io.kenh.catalog.number;

import static io.kenh.ui.Kit.t;

import com.ibm.icu.text.NumberFormat;
import io.kenh.api.security.Current;
import io.kenh.ui.form.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as people of the current language write them: {@code 1.250.000,5} in Vietnamese, {@code 1,250,000.5} in English. */
public final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f₫]+");

    private Decimals() {}

    /** Empty when it is no number. A separator that groups by three groups; else it marks the decimals, whichever it is. */
    public static Optional<BigDecimal> parse(String text) {
        var bare = BLANKS.matcher(text).replaceAll("");
        boolean english = Current.locale().getLanguage().equals("en");
        char group = english ? ',' : '.';
        char decimal = english ? '.' : ',';
        if (bare.indexOf(decimal) < 0 && !grouped(bare, group)) {
            // "12.5" in Vietnamese: no group has one digit.
            char other = group;
            group = decimal;
            decimal = other;
        }
        if (bare.indexOf(group) >= 0 && !grouped(bare.split(Pattern.quote(String.valueOf(decimal)), 2)[0], group)) {
            return Optional.empty();
        }
        var plain = bare.replace(String.valueOf(group), "").replace(decimal, '.');
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean grouped(String text, char group) {
        return text.matches("-?[1-9]\\d{0,2}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+");
    }

    /** For an input: no grouping, the language's decimal mark, no needless zeros. */
    public static String plain(BigDecimal number) {
        var text = stripped(number).toPlainString();
        return Current.locale().getLanguage().equals("en") ? text : text.replace('.', ',');
    }

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
        var number = parse(text);
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
