package io.kenh.runtime.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that empties a lane when its bell rings, and looks now and then for what a node that died left there. */
final class LaneRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

    private final Lane lane;
    private final Around around;
    private final WorkerOptions options;
    private final Semaphore rung = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closing;

    LaneRunner(Lane lane, Around around, WorkerOptions options) {
        this.lane = lane;
        this.around = around;
        this.options = options;
        this.thread = Thread.ofVirtual().name("worker-lane").unstarted(this::work);
    }

    void start() {
        lane.bell().onRing(rung::release);
        thread.start();
    }

    /** In the calling thread. @return how many pieces were done */
    static int empty(Lane lane, Around around) {
        int total = 0;
        for (int some = some(lane, around); some > 0; some = some(lane, around)) {
            total += some;
        }
        return total;
    }

    private static int some(Lane lane, Around around) {
        var some = new int[1];
        around.run(() -> some[0] = lane.runSome());
        return some[0];
    }

    private void work() {
        while (!closing) {
            try {
                if (rung.tryAcquire(options.poll().toNanos(), TimeUnit.NANOSECONDS)) {
                    rung.drainPermits();
                }
                pass();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }

    private void pass() {
        int some = Lane.MOST;
        while (!closing && some == Lane.MOST) {
            some = some(lane, around);
        }
    }

    private void failed(Throwable reason) {
        if (!closing) {
            LOG.warn("deliveries wait: {}", reason.toString());
            LockSupport.parkNanos(options.poll().toNanos());
        }
    }

    /** What is being done may end well; what does not is rolled back with its connection and done again elsewhere. */
    @Override
    public void close() {
        closing = true;
        lane.bell().silence();
        rung.release();
        try {
            thread.join(options.stopWithin());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
