package io.kenh.invoicing.rest;

import io.kenh.invoicing.bank.StatementReader.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, as the bank tells it. Amounts in whole đồng.
 *
 * @param state {@code open}, {@code booked} or {@code ignored}
 * @param sure whether reference, or the number of an order, and amount both say what it pays
 * @param told whether the file says that the money came, and did not go
 * @param invoiceId what it pays; while it is open, what it seems to pay
 * @param reason why it is ignored
 */
public record BankLineJson(
        long id,
        long statementId,
        String state,
        LocalDate date,
        long amount,
        String text,
        String payer,
        String bankNumber,
        boolean sure,
        boolean told,
        @Nullable Long invoiceId,
        @Nullable String invoiceNumber,
        @Nullable Long paymentId,
        String reason,
        @Nullable Instant decidedAt) {
    static BankLineJson of(Line line) {
        return new BankLineJson(
                line.id(),
                line.statementId(),
                line.state().name().toLowerCase(Locale.ROOT),
                line.day(),
                line.amount(),
                line.text(),
                line.payer(),
                line.bankNumber(),
                line.sure(),
                line.told(),
                line.invoiceId(),
                line.invoiceNumber(),
                line.paymentId(),
                line.reason(),
                line.decidedAt());
    }
}
