package io.kenh.api.data;

import java.util.function.Supplier;

/** Human-readable numbers per company and year. */
public interface Sequences {
    /**
     * The next number of a sequence, e.g. {@code next("sales.order", "S{year}/{number:5}")} gives {@code S2026/00042}. Taken inside the
     * surrounding write, so a rollback gives it back: no gaps, at the price of serialising writers of the same sequence.
     */
    String next(String sequence, String pattern);

    /**
     * The same for numbers that nobody has to account for: while many are taken at once, each node takes some ahead, and nobody waits for
     * the end of somebody else's write. In calm times they come in order and without gaps; in a rush a later one may come first, and after
     * a write that failed, or a node that died, some are nobody's.
     */
    default String nextOfMany(String sequence, String pattern) {
        return next(sequence, pattern);
    }

    /**
     * Work that takes many numbers, such as an import: they are taken some at a time, in writes of their own, so that nobody waits for the
     * end of it. Those left over are given back; where somebody took a later one meanwhile, a few stay unused.
     */
    default <T> T inBlocks(Supplier<T> work) {
        return work.get();
    }

    /** Work that is rolled back whatever comes of it: its numbers are nobody's, and nobody waits for them. */
    default <T> T onTrial(Supplier<T> work) {
        return work.get();
    }
}
