package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.event.MomentReached;
import io.kenh.zbstemplates.send.Outbox;
import io.kenh.zbstemplates.send.Why;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hears of moments and writes down, once for each rule and happening, that it is to be decided. */
public final class Moments {
    static final String CANCELLED = ".cancelled";

    private static final String KNOWN = """
            select d.ruleId, d.documentType, d.documentId, d.occurrence from ZbsDecision d
            where d.documentType = :type and one_of(d.documentId, :ids)
            """;
    private static final String EARLIER = """
            from ZbsDecision d
            where d.documentType = :type and d.documentId = :id and d.outcome in (WAITING, QUEUED) and d.reachedAt <= :before
              and d.moment <> :moment
            order by d.id
            """;

    private final Host host;
    private final RuleStore store;
    private final Decider decider;
    private final Outbox outbox;

    Moments(Host host, RuleStore store, Decider decider, Outbox outbox) {
        this.host = host;
        this.store = store;
        this.decider = decider;
        this.outbox = outbox;
    }

    /** What one rule makes of one happening, once. */
    private record Once(long rule, DocRef document, String occurrence) {
        static Once of(long rule, MomentReached event) {
            return new Once(rule, event.document(), Occurrences.of(event));
        }
    }

    /** Told again, it finds what it wrote; two at once, the database lets one through and the other is told again. */
    public void on(List<MomentReached> events) {
        host.db().write(em -> {
            var documents = host.services()
                    .get(Documents.class)
                    .find(events.stream().map(MomentReached::document).collect(Collectors.toSet()));
            var said = said(events);
            // What was taken back before is written; what was read of the documents is not compared with what is
            // stored.
            em.flush();
            em.clear();
            var rules = store.hanging(em, events);
            var known = known(em, events);
            for (var event : events) {
                var document = documents.get(event.document());
                on(em, event, document, said.get(event.document()), rules, known);
            }
            return true;
        });
    }

    private void on(
            EntityManager em,
            MomentReached event,
            @Nullable DocView document,
            @Nullable String said,
            List<RuleRow> all,
            Set<Once> known) {
        if (event.moment().endsWith(CANCELLED)) {
            takeBack(em, event);
        }
        var rules = all.stream().filter(rule -> rule.hangsOn(event)).toList();
        var title = document == null ? "" : document.title();
        if (rules.isEmpty() && known.add(Once.of(Decision.NO_RULE, event))) {
            var decision = new Decision(Decision.NO_RULE, false, event, title, now());
            decision.ends(Outcome.NO_RULE, Reason.NO_RULE.why(), now());
            em.persist(decision);
        }
        for (var rule : rules) {
            if (known.add(Once.of(rule.id(), event))) {
                var decision = new Decision(rule.id(), rule.state() == RuleState.DRY, event, title, now());
                if (said != null && document != null && FactsThen.each(event.moment())) {
                    decision.keeps(said, document.partnerId());
                }
                begin(em, rule, event, decision);
            }
        }
        decider.tell(event.document());
    }

    /** What documents say to which something happened that is told by itself. */
    private Map<DocRef, String> said(List<MomentReached> events) {
        var said = new HashMap<DocRef, String>();
        events.stream()
                .filter(event -> FactsThen.each(event.moment()))
                .map(MomentReached::document)
                .distinct()
                .forEach(document -> said.put(
                        document,
                        FactsThen.write(
                                host, host.services().get(Documents.class).facts(document))));
        return said;
    }

    private void begin(EntityManager em, RuleRow rule, MomentReached event, Decision decision) {
        if (rule.state() == RuleState.OFF) {
            decision.ends(Outcome.NOT_SENT, Reason.RULE_OFF.why(), now());
            em.persist(decision);
            return;
        }
        var delay = rule.plan().delay();
        // A date of the document is looked at by the decision itself: it may move.
        var after = delay.anchor() == null ? Duration.ofMinutes(delay.minutes()) : Duration.ZERO;
        var due = event.at().plus(after);
        decision.waits(after.isZero() ? Why.NOTHING : Reason.DELAY.why(), due, now());
        em.persist(decision);
        decider.schedule(decision.id(), due);
    }

    /** What was made of these documents' happenings before. */
    private static Set<Once> known(EntityManager em, List<MomentReached> events) {
        var known = new HashSet<Once>();
        events.stream()
                .map(MomentReached::document)
                .distinct()
                .collect(Collectors.groupingBy(DocRef::type))
                .forEach((type, documents) -> em.createQuery(KNOWN, Object[].class)
                        .setParameter("type", type)
                        .setParameter("ids", documents.stream().map(DocRef::id).toArray(Long[]::new))
                        .getResultList()
                        .forEach(row -> known.add(
                                new Once((Long) row[0], new DocRef((String) row[1], (Long) row[2]), (String) row[3]))));
        return known;
    }

    /** Also what was queued after the document was cancelled and before that was heard here. */
    private void takeBack(EntityManager em, MomentReached event) {
        var earlier = em.createQuery(EARLIER, Decision.class)
                .setParameter("type", event.document().type())
                .setParameter("id", event.document().id())
                .setParameter("before", event.at())
                .setParameter("moment", event.moment())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var messages = earlier.stream()
                .flatMap(decision -> Stream.ofNullable(decision.row().messageId()))
                .toList();
        outbox.cancel(messages, "document-cancelled");
        earlier.stream()
                .filter(decision -> decision.row().outcome() == Outcome.WAITING)
                .forEach(decision -> decision.ends(Outcome.NOT_SENT, Reason.CANCELLED.why(), now()));
    }

    private Instant now() {
        return host.clock().instant();
    }
}
