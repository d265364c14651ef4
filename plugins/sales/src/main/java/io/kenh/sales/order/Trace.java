package io.kenh.sales.order;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.ui.form.Signature;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order, and when.
 *
 * @param rejected by the customer, for the reason it was cancelled for
 * @param acceptedName who accepted it on the customer's page, empty when nobody did
 * @param signature what was drawn there, null for nothing
 * @param acceptedTotal what was accepted, where the order was changed since; else null
 */
public record Trace(
        long createdBy,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        String cancelReason,
        boolean rejected,
        String acceptedName,
        @Nullable Signature signature,
        @Nullable Long acceptedTotal) {
    /** What was accepted and when, in words, where the order was changed since; else empty. */
    public String changedSince() {
        return acceptedTotal == null || confirmedAt == null
                ? ""
                : t(
                        "sales.accepted-before-change",
                        date(LocalDate.ofInstant(confirmedAt, Current.zone())),
                        money(acceptedTotal));
    }
}
