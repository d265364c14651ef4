package io.kenh.runtime.db;

import io.kenh.api.data.Sequences;
import io.kenh.api.security.Current;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Numbers without gaps: the row of a sequence stays locked until the write that took the number ends. */
public final class SequencesDoor implements Sequences {
    /** Beyond any number somebody has, and still short enough for the columns they stand in. */
    private static final long NOBODYS = 100_000_000_000L;

    private final DbDoor db;
    private final Clock clock;
    private final ScopedValue<NumberBlocks> blocks = ScopedValue.newInstance();

    public SequencesDoor(DbDoor db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String next(String sequence, String pattern) {
        var format = NumberPattern.parse(pattern);
        var today = LocalDate.ofInstant(clock.instant(), Current.zone());
        var counter = new NumberRow(sequence, Current.actor().companyId(), format.yearly() ? today.getYear() : 0);
        return format.format(today, blocks.isBound() ? blocks.get().next(counter) : one(counter));
    }

    private long one(NumberRow counter) {
        return db.write(em -> db.jdbc(connection -> counter.take(connection, 1)));
    }

    @Override
    public <T> T inBlocks(Supplier<T> work) {
        var taken = new NumberBlocks(
                (counter, count) -> db.apart(connection -> counter.take(connection, count)),
                block -> db.apart(connection -> block.counter().giveBack(connection, block.from(), block.to())));
        boolean done = false;
        try {
            var result = ScopedValue.where(blocks, taken).call(work::get);
            done = true;
            return result;
        } finally {
            taken.giveBack(done);
        }
    }

    @Override
    public <T> T onTrial(Supplier<T> work) {
        var imagined = new NumberBlocks((counter, count) -> NOBODYS, block -> {});
        return ScopedValue.where(blocks, imagined).call(work::get);
    }
}
