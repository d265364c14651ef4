package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Order;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.send.Source;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings bulk sends forward in small steps, each one transaction under the run's lock: whatever dies in between leaves whole steps behind,
 * and the next run goes on from there.
 */
public final class BulkRunner {
    public static final String JOB = "zbs-templates.run-bulk";
    private static final int LOOK_AT = 250;
    private static final int QUEUE = 100;
    private static final int TAKE_BACK = 200;
    private static final String NOT_IN_USE = "zbs-templates.reason.template-not-in-use";
    /** Also stopped ones of which a message came back that was under way when they were stopped, or with nothing left to resume. */
    private static final String UNFINISHED = """
            select b.id from ZbsBulk b
            where b.state in (PREPARING, RUNNING)
               or (b.state = STOPPED
                   and (exists (select 1 from ZbsMessage m where m.source.batchId = b.id and m.state in (QUEUED, WAITING))
                        or not exists (select 1 from ZbsBulkItem i where i.bulkId = b.id and i.verdict = FITS)))
            """;

    public record Task(long bulkId) {}

    private final Host host;
    private final TemplateStore templates;
    private final Sending sending;
    private final BulkJudge judge;

    BulkRunner(Host host, TemplateStore templates, Sending sending, Limits limits) {
        this.host = host;
        this.templates = templates;
        this.sending = sending;
        this.judge = new BulkJudge(host, sending.composer(), limits);
    }

    static void wake(Host host, long bulkId) {
        host.jobs()
                .schedule(
                        JOB,
                        Long.toString(bulkId),
                        new Task(bulkId),
                        host.clock().instant());
    }

    /** The job. */
    public void run(Task task) {
        boolean more = true;
        while (more) {
            more = step(task.bulkId());
        }
    }

    /** The recurring job: sees when the last message is through, and finds what was left behind. */
    public void watch() {
        var unfinished =
                host.db().read(em -> em.createQuery(UNFINISHED, Long.class).getResultList());
        unfinished.forEach(id -> wake(host, id));
    }

    /** @return whether there is more to do at once */
    public boolean step(long id) {
        return host.db().write(em -> {
            var run = em.find(BulkRun.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (run == null) {
                return false;
            }
            var before = run.state();
            boolean more = switch (run.state()) {
                case PREPARING -> lookAt(em, run);
                case RUNNING -> queue(em, run);
                case STOPPED -> takeBack(em, run);
                case READY, DONE -> false;
            };
            // Counting reads all items: once a run stops or becomes something else, not at each of its hundreds of
            // steps.
            if (!more || run.state() != before) {
                run.counted(BulkItems.counts(em, id));
            }
            host.live().signal(Source.topic(id), ZbsPermissions.MESSAGES);
            return more;
        });
    }

    private boolean lookAt(EntityManager em, BulkRun run) {
        var items = BulkItems.next(em, run.id(), Verdict.UNCHECKED, LOOK_AT);
        if (!items.isEmpty()) {
            look(run, items);
            return true;
        }
        boolean start = run.autoStart() && BulkItems.counts(em, run.id()).of(Verdict.FITS) > 0;
        run.becomes(start ? BulkState.RUNNING : BulkState.READY, host.clock().instant());
        return start;
    }

    /** Looked at again: a plan may be old by the time it is carried out. */
    private boolean queue(EntityManager em, BulkRun run) {
        var items = BulkItems.next(em, run.id(), Verdict.FITS, QUEUE);
        if (items.isEmpty()) {
            if (!BulkItems.open(em, run.id())) {
                run.becomes(BulkState.DONE, host.clock().instant());
            }
            return false;
        }
        // Another run of the same template waits here, so that it sees what this one sends when it looks for doubles.
        em.find(Template.class, run.templateId(), LockModeType.PESSIMISTIC_WRITE);
        var fitting = look(run, items);
        if (!fitting.isEmpty()) {
            var source = Source.batch(run.id(), run.teamId(), run.senderId());
            var orders = new ArrayList<Order>();
            fitting.forEach(
                    (item, composed) -> orders.add(composed.order(item.key(run.documentType()), null, source, null)));
            var queued = sending.outbox().queue(run.templateId(), orders).iterator();
            fitting.keySet().forEach(item -> item.queued(queued.next().id()));
        }
        return true;
    }

    /** @return what would be sent for those that fit, in their order */
    private Map<BulkItem, Composed> look(BulkRun run, List<BulkItem> items) {
        var template = templates.sendable(run.templateId()).filter(Sendable::inUse);
        if (template.isEmpty()) {
            items.forEach(item -> item.judged(null, Verdict.UNFIT, NOT_IN_USE));
            return Map.of();
        }
        return judge.judge(template.get(), run.documentType(), items);
    }

    private boolean takeBack(EntityManager em, BulkRun run) {
        var taken = sending.outbox().cancelBatch(run.id(), "bulk-stopped", TAKE_BACK);
        BulkItems.of(em, taken).forEach(BulkItem::takenBack);
        if (taken.size() == TAKE_BACK) {
            return true;
        }
        boolean left = BulkItems.counts(em, run.id()).of(Verdict.FITS) > 0;
        if (!left && !BulkItems.open(em, run.id())) {
            run.becomes(BulkState.DONE, host.clock().instant());
        }
        return false;
    }
}
