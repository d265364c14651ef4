package io.kenh.invoicing.invoice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an invoice is to be paid later than its first open day. */
final class Instalments {
    private Instalments() {}

    /**
     * Notes what is open and falls due after the first open day, as it is counted by age.
     *
     * @param first null when nothing is open
     * @param settled what was settled already
     */
    static void count(List<DueLine> dues, @Nullable LocalDate first, long settled) {
        long left = settled;
        for (var line : dues) {
            var due = line.due();
            line.later(
                    first != null && due.day().isAfter(first) ? Math.clamp(due.amount() - left, 0, due.amount()) : 0);
            left = Math.max(0, left - due.amount());
        }
    }
}
