package io.kenh.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port to listen on a moment later. It lies below those the system gives to outgoing connections, and is drawn by lot, so that nobody
 * takes it in that moment: several test runs go on side by side.
 */
public final class FreePort {
    private static final int FIRST = 12_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int find() {
        IOException reason = null;
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                reason = taken;
            }
        }
        throw new IllegalStateException("no port to listen on", reason);
    }
}
