package io.kenh.runtime.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.security.SecurityFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorAddressTest {
    private static final List<String> PATHS = List.of("/address", "/portal/address");

    private static String address(SecurityFixture fixture, String path) throws Exception {
        try (var server = new MiniServer(fixture)) {
            return server.get(path, "X-Forwarded-For", "203.0.113.66, 198.51.100.7")
                    .body();
        }
    }

    @Test
    void a_trusted_proxy_tells_the_address_last_to_staff_and_customers_alike(@TempDir Path data) throws Exception {
        try (var fixture = new SecurityFixture(data, Map.of())) {
            fixture.behindProxy = true;
            for (var path : PATHS) {
                assertEquals("198.51.100.7", address(fixture, path), path);
            }
        }
    }

    @Test
    void without_a_proxy_what_visitors_say_of_themselves_counts_for_nothing(@TempDir Path data) throws Exception {
        try (var fixture = new SecurityFixture(data, Map.of())) {
            for (var path : PATHS) {
                assertEquals("127.0.0.1", address(fixture, path), path);
            }
        }
    }
}
