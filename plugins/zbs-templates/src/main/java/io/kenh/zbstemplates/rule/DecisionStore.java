package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.limit.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds decisions, and forgets old ones. */
public final class DecisionStore {
    public static final String PRUNE = "zbs-templates.prune-decisions";

    private static final String OF_DOCUMENT = """
            from ZbsDecision d where d.documentType = :type and d.documentId = :id and d.id < :before order by d.id desc
            """;
    private static final String LATEST =
            "from ZbsDecision d where d.ruleId = :rule order by d.changedAt desc, d.id desc";
    private static final String COUNTS = """
            select d.outcome, count(d) from ZbsDecision d where d.ruleId = :rule and d.changedAt >= :since group by d.outcome
            """;
    private static final String HAPPENED = """
            select count(distinct d.occurrence) from ZbsDecision d
            where d.companyId = :company and d.documentType = :type and d.moment = :moment and d.reachedAt >= :since
            """;
    private static final String OLD =
            "select d.id from ZbsDecision d where d.changedAt < :before and d.outcome <> :waiting order by d.changedAt, d.id";
    private static final String FORGET = "delete from ZbsDecision d where one_of(d.id, :ids)";
    private static final int BATCH = 500;

    private final Host host;
    private final Limits limits;

    DecisionStore(Host host, Limits limits) {
        this.host = host;
        this.limits = limits;
    }

    /** The latest first; whoever reads the document sees them. */
    public Slice<DecisionRow> of(DocRef document, @Nullable String after, int limit) {
        long before = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(Long.MAX_VALUE);
        var rows = host.db()
                .read(em -> em
                        .createQuery(OF_DOCUMENT, Decision.class)
                        .setParameter("type", document.type())
                        .setParameter("id", document.id())
                        .setParameter("before", before)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(Decision::row)
                        .toList());
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** @throws KenhException {@code core.not-found} */
    public DecisionRow get(long id) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(Decision.class, id)).map(Decision::row))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    public List<DecisionRow> latest(long rule, int most) {
        return host.db()
                .read(em -> em
                        .createQuery(LATEST, Decision.class)
                        .setParameter("rule", rule)
                        .setMaxResults(most)
                        .getResultList()
                        .stream()
                        .map(Decision::row)
                        .toList());
    }

    /** How the rule decided since then; outcomes that did not occur are absent. */
    public Map<Outcome, Long> counts(long rule, Instant since) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        host.db()
                .read(em -> em.createQuery(COUNTS, Object[].class)
                        .setParameter("rule", rule)
                        .setParameter("since", since)
                        .getResultList())
                .forEach(row -> counts.put((Outcome) row[0], (Long) row[1]));
        return counts;
    }

    /** How often the rule's moment was reached since then, whatever became of it. */
    public long happened(RuleRow rule, Instant since) {
        return host.db()
                .read(em -> em.createQuery(HAPPENED, Long.class)
                        .setParameter("company", rule.companyId())
                        .setParameter("type", rule.plan().documentType())
                        .setParameter("moment", rule.plan().moment())
                        .setParameter("since", since)
                        .getSingleResult());
    }

    /** The recurring job. What waits is kept; messages keep their own once-for-ever key. */
    public void prune() {
        var before =
                host.clock().instant().minus(Duration.ofDays(limits.current().amount("rule.keep")));
        int gone = BATCH;
        while (gone == BATCH) {
            gone = host.db().write(em -> {
                var ids = em.createQuery(OLD, Long.class)
                        .setParameter("before", before)
                        .setParameter("waiting", Outcome.WAITING)
                        .setMaxResults(BATCH)
                        .getResultList();
                return ids.isEmpty()
                        ? 0
                        : em.createQuery(FORGET)
                                .setParameter("ids", ids.toArray(Long[]::new))
                                .executeUpdate();
            });
        }
    }
}
