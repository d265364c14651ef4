package io.kenh.runtime.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;

/** Numbers that one piece of work takes some at a time. Used by one thread. */
final class NumberBlocks {
    private static final int SIZE = 20;

    /** Numbers from there up to, and without, the other. */
    record Block(NumberRow counter, long from, long to) {}

    private final ToLongBiFunction<NumberRow, Integer> taker;
    private final Consumer<Block> giver;
    private final Map<NumberRow, Long> cursors = new HashMap<>();
    private final List<Block> taken = new ArrayList<>();

    /** @param taker gives the first of so many numbers. @param giver takes back what nobody used */
    NumberBlocks(ToLongBiFunction<NumberRow, Integer> taker, Consumer<Block> giver) {
        this.taker = taker;
        this.giver = giver;
    }

    long next(NumberRow counter) {
        long next = cursors.getOrDefault(counter, 0L);
        boolean within = taken.stream()
                .anyMatch(block -> block.counter().equals(counter) && block.from() <= next && next < block.to());
        long number = within ? next : more(counter);
        cursors.put(counter, number + 1);
        return number;
    }

    private long more(NumberRow counter) {
        long from = taker.applyAsLong(counter, SIZE);
        taken.add(new Block(counter, from, from + SIZE));
        return from;
    }

    /** The last first: each is only taken back when none after it is out. @param used whether the numbers that were asked for are in use now */
    void giveBack(boolean used) {
        for (var block : taken.reversed()) {
            long from = used
                    ? Math.clamp(cursors.getOrDefault(block.counter(), 0L), block.from(), block.to())
                    : block.from();
            if (from < block.to()) {
                giver.accept(new Block(block.counter(), from, block.to()));
            }
        }
    }
}
