package io.kenh.api.data;

/** Human-readable numbers per company and year. */
public interface Sequences {
    /**
     * The next number of a sequence, e.g. {@code next("sales.order", "S{year}/{number:5}")} gives {@code S2026/00042}. Taken inside the
     * surrounding write, so a rollback gives it back: no gaps, at the price of serialising writers of the same sequence.
     */
    String next(String sequence, String pattern);
}
