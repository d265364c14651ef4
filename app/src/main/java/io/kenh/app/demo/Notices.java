package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the seller tells customers today: about each order the message its state calls for. A message's key makes it once. */
final class Notices {
    private static final String API = "/api/v1/zbs-templates";
    private static final String TEAMS = "/api/v1/core/teams";
    private static final String TEAM = "Bán hàng";

    private final Session admin;
    private final Session seller;
    private final Milestones milestones;

    Notices(Session admin, Session seller, Milestones milestones) {
        this.admin = admin;
        this.seller = seller;
        this.milestones = milestones;
    }

    /** @param sellerId whose team pays for the messages */
    void send(long sellerId) {
        team(sellerId);
        var templates = templates();
        var orders = seller.get("/api/v1/sales/orders?limit=200").path("items");
        int done = 0;
        for (var order : orders) {
            for (var moment : moments(order)) {
                var template = templates.get(moment);
                if (template != null) {
                    send(template, order, moment);
                }
            }
            milestones.done(++done, orders.size());
        }
    }

    private void team(long sellerId) {
        for (var known : admin.get(TEAMS).path("items")) {
            if (known.path("name").asText().equals(TEAM)) {
                return;
            }
        }
        admin.post(TEAMS, Map.of("name", TEAM, "members", List.of(sellerId), "leaderId", sellerId));
    }

    private Map<String, Long> templates() {
        var found = new HashMap<String, Long>();
        for (var template : admin.get(API + "/templates?limit=200&state=IN_USE").path("items")) {
            found.put(template.path("moment").asText(), template.path("id").asLong());
        }
        return found;
    }

    private static List<String> moments(JsonNode order) {
        return switch (order.path("state").asText()) {
            case "sent" -> List.of("sales.order.quoted");
            case "sale" ->
                order.path("paid").asLong() > 0
                        ? List.of("sales.order.confirmed", "sales.order.paid")
                        : List.of("sales.order.confirmed");
            case "cancel" -> List.of("sales.order.cancelled");
            default -> List.of();
        };
    }

    private void send(long template, JsonNode order, String moment) {
        var message = new HashMap<String, Object>(Map.of(
                "templateId",
                template,
                "documentType",
                "sales.order",
                "documentId",
                order.path("id").asLong(),
                "key",
                "demo-" + order.path("number").asText() + "-" + moment));
        // Confirmations go by phone, which the day's quota counts; the rest goes the cheapest way.
        if (moment.equals("sales.order.confirmed")) {
            message.put("route", "PHONE");
        }
        seller.post(API + "/messages", message);
    }
}
