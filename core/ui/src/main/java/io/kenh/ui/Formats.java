package io.kenh.ui;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import io.kenh.api.security.Current;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Numbers and dates as people of the current language write them. */
final class Formats {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Formats() {}

    static String date(LocalDate date) {
        return pattern("dd/MM/yyyy", "d MMM yyyy", date);
    }

    static String dateTime(Instant at) {
        return pattern("HH:mm dd/MM/yyyy", "d MMM yyyy, HH:mm", at.atZone(Current.zone()));
    }

    static String time(Instant at) {
        return pattern("HH:mm", "HH:mm", at.atZone(Current.zone()));
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Current.locale()).format(number);
    }

    static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Current.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    static String money(long dong) {
        var format = NumberFormat.getCurrencyInstance(ULocale.forLocale(Current.locale()));
        format.setCurrency(Currency.getInstance("VND"));
        return format.format(dong);
    }

    static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(Current.locale());
        format.setMaximumFractionDigits(size < 10 && unit > 0 ? 1 : 0);
        return format.format(size) + "\u00a0" + UNITS[unit];
    }

    private static String pattern(String vietnamese, String english, TemporalAccessor at) {
        var locale = Current.locale();
        var pattern = locale.getLanguage().equals("en") ? english : vietnamese;
        return DateTimeFormatter.ofPattern(pattern, locale.getLanguage().equals("en") ? Locale.ENGLISH : locale)
                .format(at);
    }
}
