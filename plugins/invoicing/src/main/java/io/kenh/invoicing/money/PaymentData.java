package io.kenh.invoicing.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment to record.
 *
 * @param amount whole đồng
 * @param key names it: recording the same again changes nothing
 * @param anyway also when it is more than is still to be paid: the rest stays as credit
 * @param writeOff why what is then still open is given up; empty: it stays open
 * @param journalId null: the first of the method's kind
 * @param seen the bank itself tells of it
 */
public record PaymentData(
        long amount,
        LocalDate day,
        Method method,
        String memo,
        String key,
        boolean anyway,
        String writeOff,
        @Nullable Long journalId,
        boolean seen) {
    /** What a person says, in the usual journal. */
    public PaymentData(
            long amount, LocalDate day, Method method, String memo, String key, boolean anyway, String writeOff) {
        this(amount, day, method, memo, key, anyway, writeOff, null, false);
    }

    public PaymentData in(@Nullable Long journal) {
        return new PaymentData(amount, day, method, memo, key, anyway, writeOff, journal, seen);
    }

    public PaymentData seenByBank() {
        return new PaymentData(amount, day, method, memo, key, anyway, writeOff, journalId, true);
    }
}
