package io.kenh.runtime.generation;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets replaced generations finish what they have begun, in the background and not for ever. */
public final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Duration limit;
    private final Phaser running = new Phaser(1);

    public Drain(Duration limit) {
        this.limit = limit;
    }

    void retire(Generation generation) {
        running.register();
        Thread.ofVirtual().name("retire-" + generation.number()).start(() -> {
            try {
                generation.retire();
                generation.close();
                expireWhenLate(generation);
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    private void expireWhenLate(Generation generation) {
        if (generation.leases() == 0) {
            return;
        }
        Thread.ofVirtual().name("drain-" + generation.number()).start(() -> {
            long until = System.nanoTime() + limit.toNanos();
            while (generation.leases() > 0 && System.nanoTime() < until) {
                LockSupport.parkNanos(POLL.toNanos());
            }
            int left = generation.leases();
            if (left > 0) {
                LOG.warn(
                        "generation {} is closed under {} requests or jobs that took over {}",
                        generation.number(),
                        left,
                        limit);
                generation.expire();
            }
        });
    }

    void await() {
        int phase = running.arrive();
        try {
            running.awaitAdvanceInterruptibly(phase, limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("some generations did not drain within {}", limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
