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
 * Takes events that were taken in and lets them have their effect: effect, entry in the log and state PROCESSED in one transaction, so at
 * most once per event key. New events share a transaction; what fails, or failed before, has its own, with a lease that runs out should
 * the worker die. One sender's events never run in parallel.
 */
public final class EventProcessor {
    public static final String JOB = "zalo-oa.process-events";
    public static final String TOPIC = "zalo-oa.events";

    private static final Logger LOG = LoggerFactory.getLogger(EventProcessor.class);
    /** Few enough not to hold so many conversations for long. */
    private static final int BATCH = 50;

    static final int RETRIES = 5;
    /** A run ends after this long, so that a swap of the generation need not wait; the job then starts again. */
    private static final Duration RUN = Duration.ofSeconds(20);

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
                var look = look();
                did |= look.did();
                more = look.more() || state.get() == State.AGAIN;
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

    /** @param did whether there was anything; {@code more}: and may still be; {@code whole}: and nothing of it failed */
    private record Look(boolean did, boolean more, boolean whole) {}

    private Look look() {
        var now = host.clock().instant();
        var lease = now.plus(limits.duration("event.lease"));
        var again = host.db().write(em -> EventQueue.claimAgain(em, now, lease));
        again.forEach(id -> process(id, lease));
        var fresh = together(BATCH);
        return new Look(fresh.did() || !again.isEmpty(), fresh.more() || !again.isEmpty(), fresh.whole());
    }

    /** New events, many in one transaction. If it fails, nothing has happened, and smaller ones are tried down to single events. */
    private Look together(int most) {
        var batch = batch();
        try {
            return host.db().write(em -> {
                var found = EventQueue.fresh(em, most);
                var events = found.events().subList(0, alike(found.events()));
                batch.apply(em, events);
                events.forEach(ZaloEvent::tried);
                Inbound.intoLog(em, events);
                boolean more = found.more() || events.size() < found.events().size();
                return new Look(!events.isEmpty(), more, true);
            });
        } catch (RuntimeException | Error e) {
            if (batch.ids().isEmpty()) {
                throw e;
            }
            LOG.info(
                    "{} events are not processed together: {}",
                    batch.ids().size(),
                    e.getClass().getSimpleName());
            apart(batch);
            return new Look(true, true, false);
        }
    }

    /** How many of the first may share a transaction. */
    private static int alike(List<ZaloEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (EventEffects.alone(events.get(i))) {
                return Math.max(i, 1);
            }
        }
        return events.size();
    }

    /** Those before the one that failed were fine; then that one by itself. When nobody knows which one it was, all by themselves. */
    private void apart(EventBatch failed) {
        var ids = failed.ids();
        host.db().write(em -> {
            EventQueue.leave(em, failed.ids());
            return true;
        });
        if (failed.failed().isPresent()) {
            int at = failed.failed().getAsInt();
            if (at > 0 && !together(at).whole()) {
                // Another one failed first; this one waits for the next look, or it would overtake what is left before
                // it.
                return;
            }
            ids = List.of(ids.get(at));
        }
        var lease = host.clock().instant().plus(limits.duration("event.lease"));
        var suspects = ids;
        host.db().write(em -> EventQueue.claim(em, suspects, lease)).forEach(id -> process(id, lease));
    }

    private EventBatch batch() {
        return new EventBatch(
                effects, body -> new PlatformEvent(body, Tree.of(host.json().readMap(body))));
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
        } catch (RuntimeException | Error e) {
            // Also an error: whatever this event is, the others must not wait for it for ever.
            LOG.warn("Event {} could not be processed", id, e);
            afterFailure(id, lease, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    private void apply(long id, Instant lease) {
        host.db().write(em -> {
            var event = em.find(ZaloEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (event != null && event.heldUntil(lease)) {
                batch().apply(em, List.of(event));
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
