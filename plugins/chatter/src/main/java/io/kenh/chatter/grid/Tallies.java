package io.kenh.chatter.grid;

import jakarta.persistence.EntityManager;
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

    private static final String PLANNED = """
            select a.id from Activity a
            where a.state = io.kenh.chatter.activity.State.PLANNED and (:document = '' or a.docType = :document)
            """;

    /** Whether there are few enough whoever looks, so that nobody needs to be asked how many they see. */
    static boolean few(EntityManager em, String document) {
        return em.createQuery(PLANNED, Long.class)
                .setParameter("document", document)
                .setFirstResult(MOST)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Tally of(Predicate<Tally> which) {
        return Tally.sum(all.stream().filter(which).toList());
    }
}
