package io.kenh.app.cli;

import io.kenh.app.client.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for a port before the long part of the start, so that a taken one is said at once. */
final class Ports {
    private Ports() {}

    /** @return the port, or a free one for 0 */
    static int claim(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "port " + port + " on " + host + " is taken: stop what uses it, or choose another port.", e);
        }
    }
}
