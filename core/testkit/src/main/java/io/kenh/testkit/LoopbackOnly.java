package io.kenh.testkit;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Lets a server under test reach this machine and nothing else. */
final class LoopbackOnly extends ProxySelector {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .proxy(new LoopbackOnly())
                .build();
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (LOOPBACK.contains(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        throw new IllegalStateException("a test must not leave this machine: " + uri.getHost());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
