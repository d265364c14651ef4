package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Refusal;
import io.kenh.app.client.Session;
import io.kenh.app.demo.DemoData;
import io.kenh.app.demo.Milestones;
import io.kenh.app.demo.Staff;
import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.security.Security;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.FreePort;
import io.kenh.testkit.PluginFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's first start may be interrupted anywhere; the next one carries on. */
class DemoDataTest {
    private static final int CUSTOMERS = 13;
    private static final int MESSAGES = 67;
    private static final String CONVERSATIONS = "/api/v1/inbox/conversations";

    /** Fails at one moment, as if somebody pressed Ctrl-C then. */
    private static final class Interrupted implements Milestones {
        private final String step;
        private final int at;
        private final List<String> begun = new ArrayList<>();
        private int steps;

        Interrupted(String step, int at) {
            this.step = step;
            this.at = at;
        }

        static Interrupted never() {
            return new Interrupted("", -1);
        }

        @Override
        public void steps(int of) {
            steps = of;
        }

        @Override
        public void begins(String what) {
            begun.add(what);
        }

        @Override
        public void done(int number, int of) {
            if (begun.getLast().startsWith(step) && number == at) {
                throw new IllegalStateException("interrupted");
            }
        }
    }

    @Test
    void the_data_of_another_server_is_left_alone(@TempDir Path data) throws Exception {
        try (var kenh = start(data)) {
            try (var generation = kenh.lease()) {
                var setup = generation.services().get(Security.class).setup();
                var link = setup.firstLink().orElseThrow();
                setup.complete(
                        link.replaceAll(".*token=", ""), "Phúc An", "An", "an@phucan.example", "mot-mat-khau-dai-2026");
            }
            var refusal = assertThrows(Refusal.class, () -> new DemoData(kenh, Interrupted.never()).complete());
            assertTrue(String.valueOf(refusal.getMessage()).contains(data.toString()), refusal.getMessage());
        }
    }

    @Test
    void an_interrupted_first_start_is_carried_on_without_doubling_anything(@TempDir Path data) throws Exception {
        for (var moment : List.of(
                new Interrupted("creating", 2),
                new Interrupted("customers are writing", 30),
                new Interrupted("staff", 5),
                new Interrupted("customers are ordering", 3),
                new Interrupted("customers are told", 4))) {
            try (var kenh = start(data)) {
                assertThrows(IllegalStateException.class, () -> new DemoData(kenh, moment).complete());
            }
        }
        try (var kenh = start(data)) {
            var rest = Interrupted.never();
            new DemoData(kenh, rest).complete();
            assertEquals(rest.steps, rest.begun.size(), () -> "the total that was announced: " + rest.begun);
            var admin = admin(kenh);
            assertEquals(2, admin.get("/api/v1/zalo-oa/accounts").path("items").size());
            var conversations = admin.get(CONVERSATIONS + "?limit=200").path("items");
            assertEquals(CUSTOMERS, conversations.size());
            var written = new ArrayList<String>();
            for (var conversation : conversations) {
                assertTrue(
                        conversation.path("needsReply").asBoolean()
                                || conversation.path("unread").asInt() == 0,
                        () -> "answered and unread: " + conversation);
                written.addAll(written(admin, conversation.path("id").asLong()));
            }
            assertEquals(new HashSet<>(written).size(), written.size(), () -> "something is there twice: " + written);
            assertTrue(written.size() > MESSAGES, () -> "only " + written.size());
            var orders = admin.get("/api/v1/sales/orders?limit=200").path("items");
            assertEquals(
                    List.of("cancel", "draft", "sale", "sale", "sale", "sale", "sent", "sent", "sent"),
                    sorted(orders, "state"));
            var templates =
                    admin.get("/api/v1/zbs-templates/templates?limit=200").path("items");
            assertEquals(Set.of("in_use"), Set.copyOf(sorted(templates, "state")));
            var told = admin.get("/api/v1/zbs-templates/messages?limit=200").path("items");
            assertEquals(new HashSet<>(sorted(told, "trackingId")).size(), told.size());
            assertTrue(told.size() > orders.size(), () -> "only " + told);
            for (var staff : List.of(Staff.LEAD, Staff.LAN, Staff.MINH)) {
                sendsAboutTickets(kenh, staff);
            }
        }
        try (var kenh = start(data)) {
            var complete = Interrupted.never();
            new DemoData(kenh, complete).complete();
            assertEquals(List.of(), complete.begun);
            // On another port than before: the simulated Zalo has been told.
            var admin = admin(kenh);
            var phone = admin.get("/zalo-simulator/sim/accounts")
                    .path("userIds")
                    .fieldNames()
                    .next();
            var oaId = admin.get("/zalo-simulator/sim/accounts")
                    .path("userIds")
                    .path(phone)
                    .fieldNames()
                    .next();
            admin.post(
                    "/zalo-simulator/sim/act",
                    Map.of("person", phone, "oaId", oaId, "action", "text", "text", "Còn ai ở đó không?"));
            Eventually.holds(
                    "message in the inbox",
                    Duration.ofSeconds(60),
                    () -> admin.get(CONVERSATIONS).toString().contains("Còn ai ở đó không?"));
        }
    }

    /** Who answers tickets tells their customers how they stand. */
    private static void sendsAboutTickets(Kenh kenh, Staff staff) {
        var session = Session.signIn(kenh.uri(), staff.email(), Staff.PASSWORD);
        var pages = new ArrayList<String>();
        for (var ticket : session.get("/api/v1/helpdesk/tickets?limit=50").path("items")) {
            pages.add(session.page("/helpdesk/tickets/" + ticket.path("id").asLong()));
        }
        assertTrue(
                pages.stream().anyMatch(page -> page.contains("/zbs-templates/send/helpdesk.ticket/")),
                staff + " cannot send");
        assertTrue(
                pages.stream().anyMatch(page -> page.contains("/zbs-templates/about/helpdesk.ticket/")),
                staff + " sees no messages");
    }

    private static List<String> written(Session admin, long conversation) {
        var found = new ArrayList<String>();
        admin.get(CONVERSATIONS + "/" + conversation + "/messages?limit=200")
                .path("items")
                .forEach(message -> {
                    if (!message.path("direction").asText().equals("system")) {
                        found.add(conversation + " " + message.path("text").asText()
                                + message.path("attachments")
                                        .path(0)
                                        .path("name")
                                        .asText());
                    }
                });
        return found;
    }

    private static List<String> sorted(JsonNode items, String field) {
        var found = new ArrayList<String>();
        items.forEach(item -> found.add(item.path(field).asText()));
        Collections.sort(found);
        return found;
    }

    private static Session admin(Kenh kenh) {
        return Session.signIn(kenh.uri(), Staff.ADMIN.email(), Staff.PASSWORD);
    }

    private static Kenh start(Path data) throws IOException {
        int port = FreePort.find();
        var config = new HashMap<>(
                Map.of("server.port", String.valueOf(port), "data.dir", data.toString(), "plugins.enable", "all"));
        config.put("demo.plugins", "true");
        for (var door : List.of("oauth", "openapi", "business", "graph")) {
            config.put("zalo." + door + "-url", "http://127.0.0.1:" + port + "/zalo-simulator/" + door);
        }
        var plugins = PluginFolders.all().values().stream()
                .map(PluginFolders.Folder::classes)
                .toList();
        return Kenh.start(Kenh.Options.of(Config.of(config), plugins));
    }
}
