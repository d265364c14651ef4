package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made templates: submitted for the shop's account, approved by the simulated reviewer, open to everybody. */
final class MessageTemplates {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates";
    private static final String LOGOS = "/zbs-templates/logos/";
    private static final long BALANCE = 2_000_000;
    private static final int LOGO_WIDTH = 400;
    private static final int LOGO_HEIGHT = 96;
    private static final String EVERYBODY = "0";

    private final Session admin;
    private final Simulator simulator;

    MessageTemplates(Session admin, Simulator simulator) {
        this.admin = admin;
        this.simulator = simulator;
    }

    void prepare(OfficialAccount account) {
        long id = id(account);
        simulator.fund(account, BALANCE);
        admin.upload(LOGOS + id + "/light", "logo", "logo.png", Drawing.logo(LOGO_WIDTH, LOGO_HEIGHT, false));
        admin.upload(LOGOS + id + "/dark", "logo", "logo.png", Drawing.logo(LOGO_WIDTH, LOGO_HEIGHT, true));
        admin.form("/zbs-templates/ready/submit", Map.of("account", Long.toString(id), "language", "VI"));
        simulator.approveTemplates(account);
        Patience.until(
                "the decision on the templates",
                () -> Optional.of(templates("PENDING")).filter(List::isEmpty));
        for (var template : templates("APPROVED")) {
            admin.form(
                    "/zbs-templates/templates/" + template.path("id").asText() + "/teams", Map.of("team", EVERYBODY));
        }
        // Off: whoever tries the demo decides which of them sends.
        admin.form("/zbs-templates/rules/adopt", Map.of());
    }

    private List<JsonNode> templates(String state) {
        var found = new ArrayList<JsonNode>();
        admin.get(TEMPLATES + "?limit=200&state=" + state).path("items").forEach(found::add);
        return found;
    }

    private long id(OfficialAccount account) {
        for (var known : admin.get("/api/v1/zalo-oa/accounts").path("items")) {
            if (known.path("oaId").asText().equals(account.oaId())) {
                return known.path("id").asLong();
            }
        }
        throw new IllegalStateException(account.name() + " is not connected");
    }
}
