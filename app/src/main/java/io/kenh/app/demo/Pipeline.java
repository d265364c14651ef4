package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What may become of those who asked. Looks first at what is there, so that nothing is made twice. */
final class Pipeline {
    private static final String LEADS = "/api/v1/crm/leads";

    private final Session admin;
    private final Map<Staff, Long> users;
    private final Milestones milestones;
    private final LocalDate today;

    Pipeline(Session admin, Map<Staff, Long> users, Milestones milestones, LocalDate today) {
        this.admin = admin;
        this.users = users;
        this.milestones = milestones;
        this.today = today;
    }

    /** @param partners the contacts of the customers, by phone */
    void fill(Map<String, Long> partners) {
        var known = known();
        var all = Prospect.all();
        for (int i = 0; i < all.size(); i++) {
            var prospect = all.get(i);
            var lead = known.get(prospect.title());
            if (lead == null) {
                advance(prospect, create(prospect, partners));
            } else if (lead.path("state").asText().equals("open")) {
                advance(prospect, lead.path("id").asLong());
            }
            milestones.done(i + 1, all.size());
        }
    }

    private Map<String, JsonNode> known() {
        var titles = new HashMap<String, JsonNode>();
        for (var lead : admin.get(LEADS + "?limit=200").path("items")) {
            titles.put(lead.path("title").asText(), lead);
        }
        return titles;
    }

    private long create(Prospect prospect, Map<String, Long> partners) {
        var lead = new HashMap<String, Object>(Map.of(
                "title", prospect.title(),
                "kind", prospect.text("kind"),
                "contactName", prospect.text("name"),
                "companyName", prospect.text("company"),
                "phone", prospect.text("mobile"),
                "email", prospect.text("email"),
                "expectedRevenue", prospect.number("revenue"),
                "medium", prospect.text("medium"),
                "source", prospect.text("source"),
                "campaign", prospect.text("campaign")));
        lead.put("priority", prospect.number("priority"));
        lead.put("stageId", Math.max(prospect.number("stage"), 1));
        prospect.get("phone").map(partners::get).ifPresent(partner -> lead.put("partnerId", partner));
        prospect.get("days")
                .ifPresent(days -> lead.put(
                        "closingDate", today.plusDays(Long.parseLong(days)).toString()));
        prospect.get("tags").ifPresent(tags -> lead.put("tags", Arrays.asList(tags.split(", "))));
        prospect.get("who").flatMap(Staff::named).map(users::get).ifPresent(user -> lead.put("assigneeId", user));
        var id = admin.post(LEADS, lead).path("id").asLong();
        var who = prospect.get("who").flatMap(Staff::named).map(users::get).orElse(null);
        prospect.get("next").ifPresent(next -> FollowUp.of(next).plan(admin, "crm.lead", id, who, today));
        return id;
    }

    private void advance(Prospect prospect, long id) {
        switch (prospect.text("end")) {
            case "won" -> admin.post(LEADS + "/" + id + "/won", Map.of());
            case "lost" ->
                admin.post(
                        LEADS + "/" + id + "/lost",
                        Map.of("reasonId", prospect.number("reason"), "note", prospect.text("note")));
            default -> {
                // Somebody still follows it up.
            }
        }
    }
}
