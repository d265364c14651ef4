package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A server that Ctrl-C or SIGTERM stops cleanly, from its first moment. */
final class Running {
    private final Kenh kenh;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<AotTraining.Handle> training = new AtomicReference<>(() -> {});

    Running(Kenh kenh) {
        this.kenh = kenh;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "kenh-stop"));
    }

    /** Once, whoever asks. */
    void stop() {
        if (stopping.compareAndSet(false, true)) {
            try (var _ = training.get()) {
                kenh.close();
            } finally {
                stopped.countDown();
            }
        }
    }

    /** Whether what fails now fails because the server is going down. */
    boolean stopping() {
        return stopping.get();
    }

    /** Keeps the server up. */
    int untilStopped() {
        training.set(AotTraining.inBackground());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
