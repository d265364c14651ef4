package io.kenh.invoicing.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, as others see it. Amounts in whole đồng.
 *
 * @param number empty for a draft that never was posted
 * @param kind {@code invoice} or {@code credit_note}
 * @param state {@code draft}, {@code posted} or {@code cancel}
 * @param paymentState {@code not_paid}, {@code partial}, {@code in_payment}, {@code paid}, {@code reversed} or {@code blocked};
 *     {@code none} while it is not posted
 * @param purpose {@code regular} or {@code down_payment}
 * @param credited what posted credit notes made for it take back
 * @param publicUrl the customer's page, null when it was revoked
 */
public record InvoiceRef(
        long id,
        String number,
        String kind,
        String state,
        String paymentState,
        String purpose,
        long partnerId,
        long companyId,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        long total,
        long residual,
        long credited,
        @Nullable String publicUrl) {
    public String path() {
        return "/invoicing/invoices/" + id;
    }

    /** What it still asks for after its credit notes. */
    public long net() {
        return total - credited;
    }

    /** It is an invoice that counts: neither cancelled nor taken back as a whole. */
    public boolean counts() {
        return kind.equals("invoice") && !state.equals("cancel") && (credited == 0 || net() > 0);
    }
}
