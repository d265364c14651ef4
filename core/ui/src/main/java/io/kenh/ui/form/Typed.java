package io.kenh.ui.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers and dates as people of the current language type them: {@code 1.250.000,5} and {@code 20/11/2026} in Vietnamese,
 * {@code 1,250,000.5} and {@code 20 Nov 2026} in English.
 */
public final class Typed {
    /** The largest amount there is. */
    public static final BigDecimal MOST = new BigDecimal("999999999999999");

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f₫%]+");
    private static final List<DateTimeFormatter> DATES =
            List.of(formatter("d/M/uuuu"), formatter("d.M.uuuu"), formatter("d-M-uuuu"), formatter("d MMM uuuu"));

    private Typed() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty when it is no number. A separator that groups by three groups; else it marks the decimals, whichever it is. */
    public static Optional<BigDecimal> number(String text) {
        var bare = BLANKS.matcher(text).replaceAll("");
        char group = english() ? ',' : '.';
        char decimal = english() ? '.' : ',';
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

    /** Reads a number of a form; an empty one is {@code otherwise}. What is wrong is said at the field {@code at}. */
    public static BigDecimal number(
            Form form, String at, String text, int decimals, BigDecimal most, BigDecimal otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        var number = number(text);
        if (number.isEmpty()) {
            form.error(at, t("ui.form.not-a-number", text.strip()));
            return otherwise;
        }
        if (number.get().abs().compareTo(most) > 0) {
            form.error(at, t("ui.form.too-large", text.strip(), most));
            return otherwise;
        }
        if (number.get().stripTrailingZeros().scale() > decimals) {
            form.error(at, t("ui.form.decimals", text.strip(), decimals));
            return otherwise;
        }
        return number.get();
    }

    private static boolean grouped(String text, char group) {
        return text.matches("-?[1-9]\\d{0,2}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+");
    }

    /** For an input: no grouping, the language's decimal mark, no needless zeros. */
    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        var text = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        return english() ? text : text.replace('.', ',');
    }

    /** The day first, or as programs write it: 2026-11-20. Empty when there is no such day. */
    public static Optional<LocalDate> date(String text) {
        var bare = text.strip();
        for (var format : DATES) {
            var day = date(bare, format);
            if (day.isPresent()) {
                return day;
            }
        }
        return date(bare, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format))
                    .filter(day -> day.getYear() > 999 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean english() {
        return Current.locale().getLanguage().equals("en");
    }
}
