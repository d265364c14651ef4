package io.kenh.sales.bridge.invoicing;

import static io.kenh.ui.Kit.t;

import io.kenh.invoicing.api.InvoiceRef;
import java.util.List;

/** An order's invoices. Amounts in whole đồng. */
public record StatsView(List<Line> invoices, long invoiced, long total) {
    /**
     * @param total below zero for a credit note
     * @param state in words
     */
    public record Line(String path, String icon, String number, long total, String state) {
        static Line of(InvoiceRef invoice) {
            boolean credit = invoice.kind().equals("credit_note");
            var posted = invoice.state().equals("posted");
            return new Line(
                    invoice.path(),
                    credit ? "receipt-refund" : "file-dollar",
                    invoice.number().isEmpty() ? t("sales.invoice.draft") : invoice.number(),
                    credit ? -invoice.total() : invoice.total(),
                    t(posted ? "sales.invoice." + invoice.paymentState() : "sales.invoice.state." + invoice.state()));
        }
    }

    static StatsView of(List<InvoiceRef> invoices, long invoiced, long total) {
        return new StatsView(invoices.stream().map(Line::of).toList(), invoiced, total);
    }
}
