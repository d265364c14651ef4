package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Database;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** An administrator switches a plugin off and on while people work. */
abstract class Switching {
    /** Between two pages of one reader: traffic that never stops, but leaves the two cores room for the switching. */
    private static final long PAUSE = 10_000_000;

    private static final String PLUGIN = "zalo-simulator";
    private static final List<String> PAGES =
            List.of("/contacts/partners", "/inbox", "/api/v1/contacts/partners", "/health");

    private final Database database;
    private final int rounds;
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong streams = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    Switching(Database database, int rounds) {
        this.database = database;
        this.rounds = rounds;
    }

    @Test
    void many_rounds_disturb_nobody_and_leave_nothing_behind() throws Exception {
        // The server closes first: that ends the streams, and with them the people's work.
        try (var people = Executors.newCachedThreadPool();
                var kenh = TestKenh.start(database, List.of("inbox", PLUGIN));
                var endOfWork = new EndOfWork(working)) {
            var admin = kenh.admin();
            var cookie = cookie(kenh);
            var readers = new ArrayList<Future<Void>>();
            for (int i = 0; i < 4; i++) {
                readers.add(people.submit(() -> read(kenh.uri(), cookie)));
            }
            readers.add(people.submit(() -> write(kenh.uri())));
            for (int i = 0; i < 3; i++) {
                people.submit(() -> listen(kenh.uri(), cookie));
            }
            long metaspaceWarm = 0;
            for (int round = 1; round <= rounds; round++) {
                admin.postJson("/api/v1/plugins/" + PLUGIN + "/disable", "{}").expect(200);
                admin.postJson("/api/v1/plugins/" + PLUGIN + "/enable", "{}").expect(200);
                if (round == rounds / 4) {
                    System.gc();
                    metaspaceWarm = metaspace();
                }
            }
            endOfWork.close();
            // A server waits for what it is asked for a few seconds only, and these two cores may need longer.
            for (var reader : readers) {
                reader.get();
            }
            assertEquals(List.of(), List.copyOf(failures));
            assertEquals(
                    written.get(), kenh.number("select count(*) from contacts_partner where name like 'Written %'"));
            assertTrue(written.get() > rounds / 4, () -> "only " + written + " contacts were written");
            assertTrue(answered.get() > rounds, () -> "only " + answered + " requests were made");
            assertTrue(streams.get() > 3, "no stream was opened again");
            Eventually.holds("end of the last class loader", Duration.ofSeconds(60), () -> {
                System.gc();
                return kenh.leaks().alive().isEmpty();
            });
            long grown = metaspace() - metaspaceWarm;
            assertTrue(
                    grown < metaspaceWarm / 20, () -> "metaspace grew by " + grown + " bytes after the first rounds");
        }
    }

    /** Closed first, also when the test fails: otherwise the people would go on for ever. */
    private record EndOfWork(AtomicBoolean working) implements AutoCloseable {
        @Override
        public void close() {
            working.set(false);
        }
    }

    private static String cookie(TestKenh kenh) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var form = "email=" + kenh.user("core.admin") + "&password=" + kenh.password();
            var request = HttpRequest.newBuilder(kenh.uri().resolve("/signin"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            var set = http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            return set.substring(0, set.indexOf(';'));
        }
    }

    private Void read(URI server, String cookie) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; working.get(); i++) {
                var path = PAGES.get(i % PAGES.size());
                var request = HttpRequest.newBuilder(server.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Cookie", cookie)
                        .build();
                try {
                    int status = http.send(request, BodyHandlers.discarding()).statusCode();
                    answered.incrementAndGet();
                    if (status != 200) {
                        failures.add(path + " " + status);
                    }
                } catch (IOException e) {
                    failures.add(path + " " + e);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
        return null;
    }

    /** What was answered as made is there, once. */
    private Void write(URI server) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; working.get(); i++) {
                var request = HttpRequest.newBuilder(server.resolve("/api/v1/contacts/partners"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + TestKenh.API_KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Written " + i + "\"}"))
                        .build();
                try {
                    int status = http.send(request, BodyHandlers.discarding()).statusCode();
                    if (status == 201) {
                        written.incrementAndGet();
                    } else {
                        failures.add("POST " + status);
                    }
                } catch (IOException e) {
                    failures.add("POST " + e);
                }
                LockSupport.parkNanos(2 * PAUSE);
            }
        }
        return null;
    }

    /** As a browser does: opens the stream again when the server ends it. */
    private Void listen(URI server, String cookie) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            while (working.get()) {
                var request = HttpRequest.newBuilder(server.resolve("/live"))
                        .header("Cookie", cookie)
                        .build();
                try {
                    var answer = http.send(request, BodyHandlers.ofInputStream());
                    if (answer.statusCode() != 200) {
                        failures.add("/live " + answer.statusCode());
                        return null;
                    }
                    streams.incrementAndGet();
                    toTheEnd(answer.body());
                } catch (IOException e) {
                    // Only a server that stops, after the end of the work, may refuse a stream.
                    if (working.get()) {
                        failures.add("/live " + e);
                    }
                }
            }
        }
        return null;
    }

    /** The server may break it off; the next one must open. */
    private static void toTheEnd(InputStream stream) {
        try (stream) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Its end.
        }
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
