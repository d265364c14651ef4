package io.kenh.invoicing.customer;

import gg.jte.Content;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was invoiced, on the contact's page. Amounts in whole đồng.
 *
 * @param rows the latest first, posted ones
 * @param left of payments, not yet set against anything
 * @param positions fiscal positions to choose from; empty when there is nothing to choose
 * @param position the one of this customer; empty for none
 */
public record DebtorView(
        long partnerId,
        List<Row> rows,
        Owed owed,
        long left,
        boolean mayWrite,
        List<Option> positions,
        String position) {
    /** @param late of it past its due date */
    public record Owed(long open, long late) {}

    /** @param due the day by which it is to be paid, while it is */
    public record Row(
            long id,
            InvoiceKind kind,
            String number,
            PaymentState state,
            LocalDate day,
            long total,
            @Nullable Content due) {}
}
