package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What customers of the demo ask for. Looks first at what is there, so that nothing is made twice. */
final class Helpdesk {
    private static final String TICKETS = "/api/v1/helpdesk/tickets";

    private final Session lead;
    private final Map<Staff, Long> users;
    private final Milestones milestones;
    private final LocalDate today;

    /** @param users ids of the staff */
    Helpdesk(Session lead, Map<Staff, Long> users, Milestones milestones, LocalDate today) {
        this.lead = lead;
        this.users = users;
        this.milestones = milestones;
        this.today = today;
    }

    /** @param partners the contacts of the customers, by phone */
    void open(Map<String, Long> partners) {
        var known = lead.get("/api/v1/helpdesk/lookups");
        var types = byName(known.path("types"));
        var stages = byName(known.path("stages"));
        var requests = Request.all();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var partner = Objects.requireNonNull(partners.get(request.phone()), request.phone());
            var ticket = find(request, partner).orElseGet(() -> create(request, partner, types));
            advance(request, ticket, stages);
            milestones.done(i + 1, requests.size());
        }
    }

    private static Map<String, Long> byName(JsonNode named) {
        var ids = new HashMap<String, Long>();
        named.forEach(one -> ids.put(one.path("name").asText(), one.path("id").asLong()));
        return ids;
    }

    private Optional<JsonNode> find(Request request, long partner) {
        var words = URLEncoder.encode(request.subject(), StandardCharsets.UTF_8);
        var found =
                lead.get(TICKETS + "?partner=" + partner + "&query=" + words).path("items");
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private JsonNode create(Request request, long partner, Map<String, Long> types) {
        var ticket = new HashMap<String, Object>();
        ticket.put("subject", request.subject());
        ticket.put("description", String.join("\n", request.description()));
        ticket.put("partnerId", partner);
        request.key("priority").ifPresent(priority -> ticket.put("priority", priority));
        request.key("type").ifPresent(type -> ticket.put("typeId", types.get(type)));
        request.key("tags").ifPresent(tags -> ticket.put("tags", List.of(tags.split(", "))));
        request.key("assign").flatMap(Staff::named).ifPresent(staff -> ticket.put("assigneeId", users.get(staff)));
        var made = lead.post(TICKETS, ticket);
        var who = request.key("assign").flatMap(Staff::named).map(users::get).orElse(null);
        request.key("next")
                .ifPresent(next -> FollowUp.of(next)
                        .plan(lead, "helpdesk.ticket", made.path("id").asLong(), who, today));
        return made;
    }

    private void advance(Request request, JsonNode ticket, Map<String, Long> stages) {
        var path = TICKETS + "/" + ticket.path("id").asText();
        var stage = request.key("stage").map(stages::get);
        if (stage.isPresent() && ticket.path("stageId").asLong() != stage.get()) {
            request.key("news").ifPresent(news -> lead.post(path + "/news", Map.of("text", news)));
            lead.post(path + "/move", Map.of("stageId", stage.get()));
        }
    }
}
