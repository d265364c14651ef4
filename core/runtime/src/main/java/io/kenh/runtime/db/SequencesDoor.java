package io.kenh.runtime.db;

import io.kenh.api.data.Sequences;
import io.kenh.api.security.Current;
import io.kenh.runtime.db.NumberBlocks.Block;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Numbers without gaps: the row of a sequence stays locked until the write that took the number ends. Of those that may have gaps some are
 * taken ahead in a rush.
 */
public final class SequencesDoor implements Sequences {
    /** Beyond any number somebody has, and still short enough for the columns they stand in. */
    private static final long NOBODYS = 100_000_000_000L;

    private final DbDoor db;
    private final Clock clock;
    private final ScopedValue<NumberBlocks> blocks = ScopedValue.newInstance();

    private final NumberReserves reserves;

    /** @param reserves outlives generations */
    public SequencesDoor(DbDoor db, Clock clock, NumberReserves reserves) {
        this.db = db;
        this.clock = clock;
        this.reserves = reserves;
    }

    @Override
    public String next(String sequence, String pattern) {
        return next(sequence, pattern, this::one);
    }

    @Override
    public String nextOfMany(String sequence, String pattern) {
        return next(sequence, pattern, this::ahead);
    }

    private String next(String sequence, String pattern, ToLongFunction<NumberRow> taking) {
        var format = NumberPattern.parse(pattern);
        var today = LocalDate.ofInstant(clock.instant(), Current.zone());
        var counter = new NumberRow(sequence, Current.actor().companyId(), format.yearly() ? today.getYear() : 0);
        return format.format(today, blocks.isBound() ? blocks.get().next(counter) : taking.applyAsLong(counter));
    }

    private long one(NumberRow counter) {
        return db.write(em -> db.jdbc(connection -> counter.take(connection, 1)));
    }

    /** What a write took and did not use others may have once it is committed: a rollback takes it back. */
    private long ahead(NumberRow counter) {
        var reserve = reserves.of(counter);
        return db.write(em -> {
            var mine = db.attachment(reserve, ArrayDeque<Long>::new);
            if (!mine.isEmpty()) {
                return mine.remove();
            }
            var ready = reserve.next();
            if (ready.isPresent()) {
                return ready.getAsLong();
            }
            int count = reserve.wanted();
            long first = db.jdbc(connection -> counter.take(connection, count));
            if (count > 1) {
                LongStream.range(first + 1, first + count).forEach(mine::add);
                db.afterCommit(() -> reserve.put(
                        new Block(counter, mine.isEmpty() ? first + count : mine.getFirst(), first + count)));
            }
            return first;
        });
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
