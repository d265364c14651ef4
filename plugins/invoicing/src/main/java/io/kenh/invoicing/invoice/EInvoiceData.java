package io.kenh.invoicing.invoice;

import static io.kenh.ui.Kit.t;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an electronic invoice; all empty: there is none. Codes as of Decree 123/2020/NĐ-CP and Circular 78/2021/TT-BTC.
 *
 * @param template mẫu số: {@code 1}
 * @param symbol ký hiệu: {@code C26TAA}
 * @param number at most eight digits
 * @param lookupCode by which the customer finds it at the provider
 * @param lookupUrl where
 */
public record EInvoiceData(
        String template,
        String symbol,
        String number,
        @Nullable LocalDate date,
        String lookupCode,
        String lookupUrl) {
    public static final int CODE = 20;
    public static final int NUMBER = 8;
    public static final int LOOKUP = 100;
    public static final int URL = 500;
    public static final EInvoiceData NONE = new EInvoiceData("", "", "", null, "", "");

    public EInvoiceData {
        symbol = symbol.toUpperCase(Locale.ROOT);
    }

    public boolean none() {
        return date == null
                && Stream.of(template, symbol, number, lookupCode, lookupUrl).allMatch(String::isEmpty);
    }

    /** {@code 1C26TAA · 00000123}, as people name it; empty for none. */
    public String label() {
        return none() ? "" : template + symbol + " · " + number;
    }

    /** What is wrong with it, by its field. */
    public Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (none()) {
            return wrong;
        }
        refuse(wrong, !template.matches("[0-9A-Za-z/]{1,20}"), "template", "invoicing.error.e-template");
        refuse(wrong, !symbol.matches("[0-9A-Z/]{1,20}"), "symbol", "invoicing.error.e-symbol");
        refuse(wrong, !number.matches("[0-9]{1,8}"), "number", "invoicing.error.e-number");
        refuse(wrong, date == null || date.isAfter(today), "date", "invoicing.error.e-date");
        refuse(wrong, !lookupUrl.isEmpty() && !web(lookupUrl), "lookupUrl", "invoicing.error.e-url");
        return wrong;
    }

    private static void refuse(Map<String, String> wrong, boolean so, String field, String key) {
        if (so) {
            wrong.put(field, t(key));
        }
    }

    /** Customers press it: nothing but a web page. */
    private static boolean web(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
