package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import java.util.concurrent.CountDownLatch;

/** Keeps a server up until Ctrl-C or SIGTERM, then stops it cleanly. */
final class Running {
    private Running() {}

    static int untilStopped(Kenh kenh) {
        var stopped = new CountDownLatch(1);
        var training = AotTraining.inBackground();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            training.close();
                            kenh.close();
                            stopped.countDown();
                        },
                        "kenh-stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
