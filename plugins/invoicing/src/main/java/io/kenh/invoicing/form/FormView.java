package io.kenh.invoicing.form;

import gg.jte.Content;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an invoice is written.
 *
 * @param invoice null for a new one
 * @param version what the input is based on
 * @param changes what somebody else changed meanwhile
 * @param lines their editor
 */
public record FormView(
        Form form,
        @Nullable InvoiceView invoice,
        InvoiceKind kind,
        int version,
        String title,
        List<Change> changes,
        List<Option> priceLists,
        List<Option> positions,
        List<Option> people,
        List<Option> terms,
        List<Option> journals,
        List<Option> accounts,
        Content lines) {
    /** A field that differs: as it is saved now, and as it was typed. */
    public record Change(String label, String saved, String yours) {}

    public String action() {
        return invoice == null ? "/invoicing/invoices" : invoice.path() + "/edit";
    }

    public String back() {
        return invoice == null ? "/invoicing/invoices" : invoice.path();
    }
}
