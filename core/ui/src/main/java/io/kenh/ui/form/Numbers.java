package io.kenh.ui.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people of the current language write them: {@code 1.250.000,5} in Vietnamese, {@code 1,250,000.5} in English. */
public final class Numbers {
    public static final BigDecimal MOST = new BigDecimal("999999999999999");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f₫%]+");

    private Numbers() {}

    /** Empty when it is no number. A separator that groups by three groups; else it marks the decimals, whichever it is. */
    public static Optional<BigDecimal> parse(String text) {
        var bare = BLANKS.matcher(text).replaceAll("");
        char group = english() ? ',' : '.';
        char decimal = english() ? '.' : ',';
        if (bare.indexOf(decimal) < 0 && !grouped(bare, group)) {
            // "12.5" in Vietnamese: no group has one digit.
            char other = group;
            group = decimal;
            decimal = other;
        }
        var whole = bare.split(Pattern.quote(String.valueOf(decimal)), 2)[0];
        if (bare.indexOf(group) >= 0 && !grouped(whole, group)) {
            return Optional.empty();
        }
        var plain = bare.replace(String.valueOf(group), "").replace(decimal, '.');
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean english() {
        return Current.locale().getLanguage().equals("en");
    }

    private static boolean grouped(String text, char group) {
        return text.matches("-?\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+");
    }

    /** For an input: the language's decimal mark, no needless zeros. */
    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        var text = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        return english() ? text : text.replace('.', ',');
    }

    /** Reads a field of a form; an empty one is {@code otherwise}. What is wrong is said at the field {@code at}. */
    public static BigDecimal read(
            Form form, String at, String text, int decimals, BigDecimal most, BigDecimal otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        var number = parse(text);
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
