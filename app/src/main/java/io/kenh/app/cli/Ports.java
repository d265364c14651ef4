package io.kenh.app.cli;

import io.kenh.app.client.Refusal;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Asks for a port before the long part of the start, so that a taken one is said at once. */
final class Ports {
    private Ports() {}

    /** @return the port, or a free one for 0 */
    static int claim(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new Refusal("server.host=" + host + " is no address of this machine: nobody knows it.", e);
        } catch (BindException e) {
            throw new Refusal(
                    local(host)
                            ? "port " + port + " on " + host + " is taken: stop what uses it, or choose another port."
                            : "server.host=" + host + " is no address of this machine.",
                    e);
        } catch (IOException e) {
            throw new Refusal("cannot listen on port " + port + " of " + host + ": " + e.getMessage(), e);
        }
    }

    private static boolean local(String host) {
        try (var any = new ServerSocket()) {
            any.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
