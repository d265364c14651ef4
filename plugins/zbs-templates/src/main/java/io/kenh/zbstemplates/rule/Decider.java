package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.DocumentTopic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what fell due, against the document as it then is. */
public final class Decider {
    public static final String JOB = "zbs-templates.decide";
    public static final String SWEEP = "zbs-templates.sweep-decisions";

    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final String LEFT =
            "select d.id from ZbsDecision d where d.outcome = :waiting and d.dueAt <= :before and d.id > :after order by d.id";
    /** Ties are told apart by what was written down first. */
    private static final String BEFORE = """
            select e.id from ZbsDecision e, ZbsDecision d
            where d.id = :id and e.documentType = d.documentType and e.documentId = d.documentId and e.outcome = :waiting
              and e.dueAt <= :now and (e.reachedAt < d.reachedAt or (e.reachedAt = d.reachedAt and e.id < d.id))
            order by e.reachedAt, e.id
            """;

    private static final int BATCH = 200;
    private static final long LEFT_SECONDS = 60;

    public record Task(long decisionId) {}

    private final Host host;
    private final RuleStore store;
    private final Judge judge;
    private final Deliveries deliveries;
    private final Limits limits;

    Decider(Host host, RuleStore store, Judge judge, Deliveries deliveries, Limits limits) {
        this.host = host;
        this.store = store;
        this.judge = judge;
        this.deliveries = deliveries;
        this.limits = limits;
    }

    /** Inside a write it is part of it. */
    void schedule(long decision, Instant due) {
        host.jobs().schedule(JOB, decision + ":" + due.getEpochSecond(), new Task(decision), due);
    }

    void tell(DocRef document) {
        host.live().signal(DocumentTopic.of(document), ZbsPermissions.MESSAGES);
        host.live().signal(RuleService.TOPIC, ZbsPermissions.READ);
    }

    /**
     * The job. Jobs of one document's happenings run side by side, so what happened before and is due as well is decided first: its messages
     * stand before these in the queue. What waits for its time (a delay, quiet hours) keeps nothing back.
     */
    public void run(Task task) {
        before(task.decisionId()).forEach(this::decideFirst);
        decide(task.decisionId(), true);
    }

    private List<Long> before(long id) {
        return host.db()
                .read(em -> em.createQuery(BEFORE, Long.class)
                        .setParameter("id", id)
                        .setParameter("waiting", Outcome.WAITING)
                        .setParameter("now", host.clock().instant())
                        .getResultList());
    }

    /** It has a job of its own, which tries again: one that cannot be decided does not hold those after it for ever. */
    private void decideFirst(long id) {
        try {
            decide(id, true);
        } catch (RuntimeException e) {
            LOG.warn("decision {} before another one: {}", id, e.getMessage(), e);
        }
    }

    private void decide(long id, boolean freeForm) {
        var found = host.db().read(em -> Case.find(em, store, id));
        if (found.isEmpty()) {
            return;
        }
        var now = host.clock().instant();
        var one = found.get();
        if (one.due().isAfter(now)) {
            return;
        }
        var judgement = judgement(one, now, freeForm);
        try {
            host.db().write(em -> apply(em, one, judgement));
        } catch (KenhException refused) {
            // Only the conversation can refuse what was just found possible; the next way is taken.
            if (!freeForm
                    || !(judgement instanceof Judgement.Send send)
                    || send.way().channel() != Channel.FREE) {
                throw refused;
            }
            LOG.info("decision {}: the conversation refused: {}", id, refused.getMessage());
            decide(id, false);
        }
    }

    private Judgement judgement(Case one, Instant now, boolean freeForm) {
        var rule = one.rule();
        if (rule == null
                || rule.state() == RuleState.OFF
                || !rule.plan().moment().equals(one.row().moment())) {
            return new Judgement.No(Reason.RULE_OFF.why());
        }
        if (one.cancelled()) {
            return new Judgement.No(Reason.CANCELLED.why());
        }
        if (one.again()) {
            return new Judgement.No(Reason.SUPERSEDED.why());
        }
        if (one.due().plusSeconds(limits.current().amount("rule.late")).isBefore(now)) {
            return new Judgement.No(Reason.TOO_LATE.why());
        }
        if (judge.ofAnother(one)) {
            return new Judgement.No(Reason.CUSTOMER_CHANGED.why());
        }
        var judgement = judge.judge(
                rule, one.row().document(), one.row().reachedAt(), freeForm, FactsThen.read(host, one.facts()));
        if (judgement instanceof Judgement.Send send) {
            var quiet = judge.quiet(rule, send.composed());
            if (quiet.isPresent()) {
                return new Judgement.Hold(quiet.get(), Reason.QUIET.why());
            }
        }
        return judgement;
    }

    private boolean apply(EntityManager em, Case one, Judgement judgement) {
        var decision = em.find(Decision.class, one.row().id(), LockModeType.PESSIMISTIC_WRITE);
        var now = host.clock().instant();
        if (decision == null || !same(decision.row(), one.row())) {
            return false;
        }
        switch (judgement) {
            case Judgement.Hold hold -> {
                decision.waits(hold.why(), hold.until(), now);
                schedule(decision.id(), hold.until());
            }
            case Judgement.No no -> decision.ends(Outcome.NOT_SENT, no.why(), now);
            case Judgement.Send send -> send(em, decision, Objects.requireNonNull(one.rule()), send, now);
        }
        tell(one.row().document());
        return true;
    }

    /** What was found out before may not hold any more: the rule was switched off, the document changed. */
    private void send(EntityManager em, Decision decision, RuleRow judged, Judgement.Send send, Instant now) {
        var rule = store.find(em, judged.id()).orElse(null);
        if (rule == null || rule.state() == RuleState.OFF) {
            decision.ends(Outcome.NOT_SENT, Reason.RULE_OFF.why(), now);
        } else if (!rule.plan().equals(judged.plan())) {
            // It is another rule now, and is asked anew.
            decision.waits(Reason.DELAY.why(), now, now);
            schedule(decision.id(), now);
        } else {
            var changed = judge.changed(rule, decision.row().document(), send.way());
            if (changed.isPresent()) {
                decision.ends(Outcome.NOT_SENT, changed.get(), now);
            } else {
                deliveries.deliver(decision, rule, send, now);
            }
        }
    }

    /** Nobody decided it meanwhile. */
    private static boolean same(DecisionRow now, DecisionRow then) {
        return now.outcome() == Outcome.WAITING && Objects.equals(now.dueAt(), then.dueAt());
    }

    /** The recurring job: what fell due while nobody could run. */
    public void sweep() {
        var before = host.clock().instant().minusSeconds(LEFT_SECONDS);
        long after = 0;
        List<Long> left;
        do {
            long from = after;
            left = host.db()
                    .read(em -> em.createQuery(LEFT, Long.class)
                            .setParameter("waiting", Outcome.WAITING)
                            .setParameter("before", before)
                            .setParameter("after", from)
                            .setMaxResults(BATCH)
                            .getResultList());
            left.forEach(id -> host.jobs()
                    .schedule(JOB, id + ":left", new Task(id), host.clock().instant()));
            after = left.isEmpty() ? after : left.getLast();
        } while (left.size() == BATCH);
    }
}
