package io.kenh.invoicing.rest;

import io.kenh.invoicing.bank.StatementReader.File;
import io.kenh.invoicing.bank.Statements;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bank's file that was taken in, and how far its lines are.
 *
 * @param journalId of the account; absent when no line was new
 * @param fresh lines that were new; each of them is open, booked or ignored
 * @param known lines that an earlier file had already
 * @param sure of the open ones, those whose reference and amount both say what they pay
 * @param taken what else is to be said of the file; only when it is taken in
 */
public record StatementJson(
        long id,
        String name,
        String format,
        @Nullable Long journalId,
        int fresh,
        int known,
        long open,
        long sure,
        long booked,
        long ignored,
        Instant createdAt,
        @Nullable Taken taken) {
    /**
     * @param untold lines of which the file does not say whether the money came or went: never sure
     * @param pending what the bank has not booked yet, left out until it has
     * @param whole collective entries whose parts are not told or do not add up: never sure
     * @param passed rows of a table with an amount and no day, such as totals: left out
     */
    public record Taken(int untold, int pending, int whole, int passed) {
        static Taken of(Statements.Taken taken) {
            return new Taken(taken.untold(), taken.pending(), taken.whole(), taken.passed());
        }
    }

    static StatementJson of(File file, @Nullable Taken taken) {
        var row = file.row();
        var counts = file.counts();
        return new StatementJson(
                row.id(),
                row.name(),
                row.format(),
                counts.journalId(),
                row.lines(),
                row.doubled(),
                counts.open(),
                counts.sure(),
                counts.booked(),
                counts.ignored(),
                row.createdAt(),
                taken);
    }
}
