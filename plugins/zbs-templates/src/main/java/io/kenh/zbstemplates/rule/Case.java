package io.kenh.zbstemplates.rule;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be taken.
 *
 * @param rule null when it is gone
 * @param cancelled the document was cancelled since
 * @param again the same moment was reached again since, and the latest stands for all
 * @param facts what the document said when it happened, see {@link FactsThen}; null for as it is now
 * @param partner whose document it was when it happened; null when nothing of then is kept
 */
record Case(
        DecisionRow row,
        @Nullable RuleRow rule,
        Instant due,
        boolean cancelled,
        boolean again,
        @Nullable String facts,
        @Nullable Long partner) {
    private static final String AGAIN = """
            select count(d) from ZbsDecision d
            where d.documentType = :type and d.documentId = :id and d.ruleId = :rule and d.moment = :moment and d.id <> :this
              and d.reachedAt > :reached
            """;
    private static final String CANCELLED = """
            select count(d) from ZbsDecision d
            where d.documentType = :type and d.documentId = :id and d.moment like '%.cancelled' and d.moment <> :moment
              and d.reachedAt >= :reached
            """;

    /** Empty when it is decided. */
    static Optional<Case> find(EntityManager em, RuleStore store, long id) {
        return Optional.ofNullable(em.find(Decision.class, id))
                .filter(decision -> decision.row().outcome() == Outcome.WAITING
                        && decision.row().dueAt() != null)
                .map(decision -> of(em, store, decision));
    }

    private static Case of(EntityManager em, RuleStore store, Decision decision) {
        var row = decision.row();
        return new Case(
                row,
                store.find(em, row.ruleId()).orElse(null),
                row.dueAt() == null ? Instant.MAX : row.dueAt(),
                cancelled(em, row),
                !FactsThen.each(row.moment()) && again(em, row),
                decision.facts(),
                decision.partnerId());
    }

    private static boolean again(EntityManager em, DecisionRow row) {
        return em.createQuery(AGAIN, Long.class)
                        .setParameter("type", row.document().type())
                        .setParameter("id", row.document().id())
                        .setParameter("rule", row.ruleId())
                        .setParameter("moment", row.moment())
                        .setParameter("this", row.id())
                        .setParameter("reached", row.reachedAt())
                        .getSingleResult()
                > 0;
    }

    private static boolean cancelled(EntityManager em, DecisionRow row) {
        return em.createQuery(CANCELLED, Long.class)
                        .setParameter("type", row.document().type())
                        .setParameter("id", row.document().id())
                        .setParameter("moment", row.moment())
                        .setParameter("reached", row.reachedAt())
                        .getSingleResult()
                > 0;
    }
}
