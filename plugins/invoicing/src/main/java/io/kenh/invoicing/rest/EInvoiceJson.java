package io.kenh.invoicing.rest;

import io.kenh.invoicing.invoice.EInvoiceData;
import io.kenh.ui.form.JsonFields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An electronic invoice, as programs read and write it. Written with everything absent, there is none any more.
 *
 * @param template mẫu số: {@code 1}
 * @param symbol ký hiệu: {@code C26TAA}
 * @param number at most eight digits
 * @param lookupCode by which customers find it at the provider
 * @param lookupUrl where: http or https
 */
public record EInvoiceJson(
        @Nullable String template,
        @Nullable String symbol,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String lookupCode,
        @Nullable String lookupUrl) {
    static @Nullable EInvoiceJson of(EInvoiceData data) {
        return data.none()
                ? null
                : new EInvoiceJson(
                        data.template(),
                        data.symbol(),
                        data.number(),
                        data.date(),
                        orNull(data.lookupCode()),
                        orNull(data.lookupUrl()));
    }

    EInvoiceData data() {
        return new EInvoiceData(
                JsonFields.text("template", template, "", EInvoiceData.CODE),
                JsonFields.text("symbol", symbol, "", EInvoiceData.CODE),
                JsonFields.text("number", number, "", EInvoiceData.NUMBER),
                date,
                JsonFields.text("lookupCode", lookupCode, "", EInvoiceData.LOOKUP),
                JsonFields.text("lookupUrl", lookupUrl, "", EInvoiceData.URL));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
