package io.kenh.runtime.job;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Executors that never interrupt. An interrupt closes the file or socket a thread is using: with H2 that is the database file, for
 * everybody. Work that does not end in time is left behind; it is run again by whoever finds its heartbeat missing.
 */
final class Calm {
    private Calm() {}

    /** @param beforeStop wakes what would otherwise have been woken by the interrupt */
    static final class Pool extends ThreadPoolExecutor {
        private final Runnable beforeStop;

        Pool(int threads, ThreadFactory factory, Runnable beforeStop) {
            super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
            this.beforeStop = beforeStop;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            beforeStop.run();
            return List.of();
        }
    }

    static final class Timer extends ScheduledThreadPoolExecutor {
        Timer(int threads, ThreadFactory factory) {
            super(threads, factory);
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
