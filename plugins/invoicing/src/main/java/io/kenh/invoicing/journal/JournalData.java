package io.kenh.invoicing.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person can say of a journal.
 *
 * @param code what its numbers begin with: {@code INV/2026/00421}; of payments {@code PBNK/2026/00007}
 * @param waits of a bank: what is recorded by hand counts as in payment until the bank's statement shows it
 * @param accountId for sales: where its invoices are paid to; null: to the usual account
 */
public record JournalData(
        JournalKind kind,
        String code,
        String name,
        boolean waits,
        @Nullable Long accountId) {
    /** Paid to the usual account. */
    public JournalData(JournalKind kind, String code, String name, boolean waits) {
        this(kind, code, name, waits, null);
    }

    public static final int NAME = 120;
    static final int CODE = 5;
    /** Letters only: a reference on a transfer is letters and then digits. */
    static final Pattern CODES = Pattern.compile("[A-Z]{2," + CODE + "}");
}
