package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the demo's staff do in the inbox after the customers wrote. */
final class Desk {
    private static final String CONVERSATIONS = "/api/v1/inbox/conversations";
    /** Beyond the last message: all of them. */
    private static final String LAST = "999999999999999999";

    private static final int SEEN = 204;

    private final URI server;
    private final Session admin;
    private final Map<Staff, Long> users;
    private final Milestones milestones;
    private final Map<Staff, Session> sessions = new HashMap<>();

    Desk(URI server, Session admin, Map<Staff, Long> users, Milestones milestones) {
        this.server = server;
        this.admin = admin;
        this.users = users;
        this.milestones = milestones;
    }

    void work(List<Story> stories, Simulator simulator) {
        for (int i = 0; i < stories.size(); i++) {
            var story = stories.get(i);
            var id = await(story, simulator.userId(story));
            story.assignee().flatMap(Staff::named).ifPresent(staff -> assign(id, staff));
            if (story.state() != Story.State.UNREAD) {
                read(id, story);
            }
            story.reply().ifPresent(reply -> answer(id, story, reply));
            if (story.state() == Story.State.DONE) {
                admin.post(CONVERSATIONS + "/" + id + "/done", Map.of());
            }
            milestones.done(i + 1, stories.size());
        }
    }

    /** Webhooks are worked off in the background: waits until the whole conversation has arrived. */
    private long await(Story story, String customer) {
        return Patience.until(
                "the messages of " + story.customer(),
                () -> conversation(customer)
                        .filter(id -> messages(id).size() >= story.lines().size()));
    }

    private Optional<Long> conversation(String customer) {
        for (var conversation : admin.get(CONVERSATIONS + "?limit=200").path("items")) {
            if (conversation.path("customer").asText().equals(customer)) {
                return Optional.of(conversation.path("id").asLong());
            }
        }
        return Optional.empty();
    }

    /** @return the contacts of the customers, by phone */
    Map<String, Long> partners(List<Story> stories, Simulator simulator) {
        Map<String, String> phones = new HashMap<>();
        stories.forEach(story -> phones.put(simulator.userId(story), story.phone()));
        Map<String, Long> partners = new HashMap<>();
        for (var conversation : admin.get(CONVERSATIONS + "?limit=200").path("items")) {
            var phone = phones.get(conversation.path("customer").asText());
            if (phone != null) {
                partners.put(phone, conversation.path("partnerId").asLong());
            }
        }
        return partners;
    }

    private JsonNode messages(long conversation) {
        return admin.get(CONVERSATIONS + "/" + conversation + "/messages").path("items");
    }

    private void assign(long conversation, Staff staff) {
        admin.post(CONVERSATIONS + "/" + conversation + "/assign", Map.of("userId", users.getOrDefault(staff, 0L)));
    }

    /** By whoever it is assigned to, and by the administrator: all there is. */
    private void read(long conversation, Story story) {
        for (var reader : List.of(session(story), admin)) {
            var answer = reader.form("/inbox/conversations/" + conversation + "/seen", Map.of("position", LAST));
            if (answer.statusCode() != SEEN) {
                throw new IllegalStateException("not read: " + answer.statusCode());
            }
        }
    }

    private Session session(Story story) {
        var staff = story.assignee().flatMap(Staff::named).orElse(Staff.LEAD);
        return sessions.computeIfAbsent(staff, one -> Session.signIn(server, one.email(), Staff.PASSWORD));
    }

    private void answer(long conversation, Story story, String reply) {
        var session = session(story);
        // The tokens let a start that carries on an interrupted one send nothing twice.
        send(session, conversation, Map.of("text", reply, "clientToken", "demo-reply-" + story.phone()));
        story.paper().ifPresent(name -> {
            var file = session.upload("/api/v1/inbox/files", "file", name + ".pdf", Paper.pdf(name));
            var token = "demo-paper-" + story.phone();
            send(session, conversation, Map.of("fileId", file.path("fileId").asText(), "clientToken", token));
        });
    }

    private static void send(Session session, long conversation, Map<String, String> message) {
        session.post(CONVERSATIONS + "/" + conversation + "/messages", message);
    }
}
