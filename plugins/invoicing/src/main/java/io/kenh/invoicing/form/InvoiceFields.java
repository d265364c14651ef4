package io.kenh.invoicing.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.catalog.api.lines.PriceTerms;
import io.kenh.invoicing.invoice.InvoiceData;
import io.kenh.invoicing.invoice.Reference;
import io.kenh.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invoice as the fields of a form. */
final class InvoiceFields {
    private InvoiceFields() {}

    static Map<String, String> values(InvoiceData data) {
        var values = new LinkedHashMap<String, String>();
        values.put("partnerId", data.partnerId() == 0 ? "" : Long.toString(data.partnerId()));
        values.put("invoiceDate", data.invoiceDate().toString());
        values.put("dueDate", text(data.dueDate()));
        values.put("paymentTerm", data.paymentTerm());
        values.put("paymentReference", data.paymentReference());
        values.put("customerReference", data.customerReference());
        values.put("address", data.address());
        values.put("taxCode", data.taxCode());
        values.put("priceList", text(data.priceListId()));
        values.put("fiscalPosition", text(data.fiscalPositionId()));
        values.put("salesperson", text(data.salespersonId()));
        values.put("journal", text(data.journalId()));
        values.put("account", text(data.accountId()));
        values.put("origin", data.origin());
        values.put("note", data.note());
        return values;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** What is wrong is said at the fields; then the result is not to be saved. */
    static InvoiceData read(Host host, Form form, InvoiceData start) {
        var partner = LineFields.id(form.value("partnerId"));
        if (partner == null) {
            form.error("partner", t("invoicing.error.partner"));
        }
        var terms = new PriceTerms(
                LineFields.id(form.value("priceList")),
                LineFields.id(form.value("fiscalPosition")),
                partner == null ? 0 : partner,
                form.date("invoiceDate").orElse(start.invoiceDate()));
        return new InvoiceData(
                start.kind(),
                terms.partnerId(),
                form.text("address", 1000),
                form.text("taxCode", 40),
                terms.day(),
                form.date("dueDate").orElse(null),
                form.text("paymentTerm", 120),
                form.text("customerReference", 120),
                form.text("paymentReference", Reference.MOST),
                terms.priceListId(),
                terms.fiscalPositionId(),
                LineFields.id(form.value("salesperson")),
                form.text("note", 4000),
                form.text("origin", 200),
                start.source(),
                start.purpose(),
                start.reverses(),
                start.reason(),
                LineFields.id(form.value("journal")),
                LineFields.id(form.value("account")),
                LineFields.read(host, form, terms, start.pricing(), start.lines()));
    }
}
