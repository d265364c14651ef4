package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.util.HashMap;
import java.util.Map;

/** Conversations go into the histories of what they are about. What is linked stays as it is. */
final class Bridging {
    private static final String DAYS = "60";

    private final Session admin;

    Bridging(Session admin) {
        this.admin = admin;
    }

    void link() {
        for (var account : admin.get("/api/v1/zalo-oa/accounts").path("items")) {
            var path = "/chatter-bridge/accounts/zalo-oa/" + account.path("id").asLong();
            admin.form(path, Map.of("active", "on", "days", DAYS));
        }
        var conversations = new HashMap<Long, Long>();
        admin.get("/api/v1/inbox/conversations?limit=200")
                .path("items")
                .forEach(one -> conversations.putIfAbsent(
                        one.path("partnerId").asLong(), one.path("id").asLong()));
        link(conversations, "crm.lead", admin.get("/api/v1/crm/leads?limit=200"));
        link(conversations, "helpdesk.ticket", admin.get("/api/v1/helpdesk/tickets?limit=200"));
    }

    private void link(Map<Long, Long> conversations, String type, JsonNode documents) {
        for (var document : documents.path("items")) {
            var conversation = conversations.get(document.path("partnerId").asLong());
            if (conversation != null) {
                var id = document.path("id").asLong();
                admin.post(
                        "/api/v1/chatter-bridge/links",
                        Map.of("conversationId", conversation, "documentType", type, "documentId", id));
            }
        }
    }
}
