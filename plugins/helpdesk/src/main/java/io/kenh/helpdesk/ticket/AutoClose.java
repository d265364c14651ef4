package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.sla.Promises;
import io.kenh.helpdesk.stage.Stage;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what has been waiting for the customer for too long. */
public final class AutoClose {
    public static final String JOB = "helpdesk.close-waiting";
    public static final Duration EVERY = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(AutoClose.class);
    private static final int AT_ONCE = 200;
    private static final String WAITING = """
            select x.id from HelpdeskTicket x
            where x.stageId = :stage and x.stageSince <= :before and x.closed = false
              and (x.customerAt is null or x.customerAt <= :before)
            order by x.stageSince, x.id""";

    private final Host host;
    private final Stages stages;

    public AutoClose(Host host) {
        this.host = host;
        this.stages = new Stages(host);
    }

    /** The recurring job. */
    public void run() {
        var now = host.clock().instant();
        var closing = host.db()
                .read(em -> em.createQuery(
                                "select s from HelpdeskStage s where s.closeAfterDays is not null and s.closing = false",
                                Stage.class)
                        .getResultStream()
                        .map(Stage::view)
                        .toList());
        for (var stage : closing) {
            var days = stage.data().closeAfterDays();
            if (days != null) {
                close(stage, now.minus(Duration.ofDays(days)));
            }
        }
    }

    private void close(StageView stage, Instant before) {
        List<Long> waiting = host.db()
                .read(em -> em.createQuery(WAITING, Long.class)
                        .setParameter("stage", stage.id())
                        .setParameter("before", before)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        for (var id : waiting) {
            try {
                host.db().write(em -> close(em, id, stage, before));
            } catch (KenhException e) {
                LOG.warn("ticket {} was not closed: {}", id, e.getMessage());
            }
        }
    }

    private boolean close(EntityManager em, long id, StageView stage, Instant before) {
        var ticket = em.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null || ticket.stageId() != stage.id() || moved(ticket.trace(), before)) {
            return false;
        }
        var trail = new Trail(host);
        var watched = Trail.Watched.of(ticket);
        var now = host.clock().instant();
        if (ticket.move(stages.first(ticket.companyId(), ticket.teamId(), true), now)) {
            new Steps(host).closed(ticket, now);
        }
        new Promises(host).settle(em, ticket, now);
        trail.noted(
                ticket,
                "helpdesk.note.closed-itself",
                stage.name(),
                String.valueOf(stage.data().closeAfterDays()));
        trail.changed(ticket, watched);
        return true;
    }

    /** Something happened since it was looked for. */
    private static boolean moved(Trace trace, Instant before) {
        var customer = trace.customerAt();
        return trace.stageSince().isAfter(before) || (customer != null && customer.isAfter(before));
    }
}
