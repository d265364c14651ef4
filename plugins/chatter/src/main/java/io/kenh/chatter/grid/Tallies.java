package io.kenh.chatter.grid;

import java.util.List;
import java.util.function.Predicate;

/**
 * Counts of activities, by everything one may filter by: one query answers for all filters at once.
 *
 * @param cut there are more than {@link #MOST} activities, and nothing was counted
 */
record Tallies(List<Tally> all, boolean cut) {
    /** As many as a list counts of its records. */
    static final int MOST = 10_000;

    Tally of(Predicate<Tally> which) {
        return Tally.sum(all.stream().filter(which).toList());
    }
}
