package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.webhook.PlatformEvent;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stored events and lets them have their effect: effect and state PROCESSED in one transaction, so at most once per event key. One
 * sender's events never run in parallel. A worker that dies leaves a lease that runs out.
 */
public final class EventProcessor {
    public static final String JOB = "zalo-oa.process-events";
    public static final String TOPIC = "zalo-oa.events";

    private static final Logger LOG = LoggerFactory.getLogger(EventProcessor.class);
    private static final int CLAIM = 100;
    private static final int RETRIES = 5;
    /** A run ends after this long, so that a swap of the generation need not wait; the job then starts again. */
    private static final Duration RUN = Duration.ofSeconds(20);

    /** One claimer at a time: only so can it see which senders the others hold. */
    private static final String MUTEX = "select name from zalo_oa_lock where name = 'claim-events' for update";

    private static final String CRASHED = """
            update ZaloEvent e set e.state = 'QUEUED', e.leaseUntil = null
            where e.state = 'PROCESSING' and e.leaseUntil < :now
            """;
    private static final String DUE = """
            from ZaloEvent e where e.state in ('RECEIVED', 'QUEUED') and e.nextAt <= :now
            and not exists (select o.id from ZaloEvent o where o.accountId = e.accountId and o.subject = e.subject
                and o.state = 'PROCESSING')
            order by e.id
            """;

    /** Whether the job runs on this node; {@code AGAIN}: and events came after it last looked. */
    private enum State {
        IDLE,
        RUNNING,
        AGAIN
    }

    private final Host host;
    private final Limits limits;
    private final EventEffects effects;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private volatile boolean stopping;

    public EventProcessor(Host host, Limits limits, EventEffects effects) {
        this.host = host;
        this.limits = limits;
        this.effects = effects;
    }

    /** New events are there. A run on this node looks again by itself; only when there is none the job is triggered. */
    public void wake() {
        if (state.getAndUpdate(was -> was == State.IDLE ? State.IDLE : State.AGAIN) == State.IDLE) {
            host.jobs().trigger(JOB);
        }
    }

    public void stop() {
        stopping = true;
    }

    /** The job. */
    public void run() {
        long end = System.nanoTime() + RUN.toNanos();
        boolean did = false;
        boolean more = false;
        try {
            do {
                state.set(State.RUNNING);
                boolean found = processDue();
                did |= found;
                more = found || state.get() == State.AGAIN;
            } while (more && !stopping && System.nanoTime() < end);
        } finally {
            // Who came while this ran relied on it.
            if (state.getAndSet(State.IDLE) == State.AGAIN || more) {
                host.jobs().trigger(JOB);
            }
        }
        if (did) {
            host.live().signal(TOPIC, ZaloOaPermissions.LOG);
        }
    }

    private boolean processDue() {
        var lease = host.clock().instant().plus(limits.duration("event.lease"));
        var claimed = claim(lease);
        claimed.forEach(id -> process(id, lease));
        return !claimed.isEmpty();
    }

    private List<Long> claim(Instant lease) {
        return host.db().write(em -> {
            em.createNativeQuery(MUTEX).getSingleResult();
            var now = host.clock().instant();
            em.createQuery(CRASHED).setParameter("now", now).executeUpdate();
            var due = em.createQuery(DUE, ZaloEvent.class)
                    .setParameter("now", now)
                    .setMaxResults(CLAIM)
                    .getResultList();
            due.forEach(event -> event.claim(lease));
            return due.stream().map(ZaloEvent::id).toList();
        });
    }

    private void process(long id, Instant lease) {
        try {
            try {
                apply(id, lease);
            } catch (KenhException e) {
                if (!e.code().key().equals(CoreError.CONFLICT.key())) {
                    throw e;
                }
                // Somebody else changed the same person or conversation a moment ago.
                apply(id, lease);
            }
        } catch (NotYet wait) {
            afterFailure(id, lease, "not-yet", wait.getMessage() == null ? "" : wait.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Event {} could not be processed", id, e);
            afterFailure(id, lease, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    private void apply(long id, Instant lease) {
        host.db().write(em -> {
            var event = em.find(ZaloEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (event != null && event.heldUntil(lease)) {
                var body = new PlatformEvent(event.body(), Tree.of(host.json().readMap(event.body())));
                var note = effects.apply(em, event, body);
                event.processed(note);
            }
            return true;
        });
    }

    private void afterFailure(long id, Instant lease, String cause, String text) {
        host.db().write(em -> {
            var event = em.find(ZaloEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (event == null || !event.heldUntil(lease)) {
                return false;
            }
            if (event.attempts() > RETRIES) {
                event.fail(cause, text);
            } else {
                var pause = limits.duration("event.retry-" + event.attempts());
                event.retryIn(pause, host.clock().instant(), cause, text);
            }
            return true;
        });
    }

    /** The effect needs something that is about to happen, such as the answer to a send under way. */
    public static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotYet(String why) {
            super(why, null, false, false);
        }
    }
}
