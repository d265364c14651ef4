package io.kenh.app.demo;

import io.kenh.app.client.Session;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulated Zalo, told by its control API what exists and what the customers do. */
final class Simulator {
    /** The app that the demo's company registered at the simulated developer console. */
    static final String APP_ID = "1000000000000000001";

    static final String APP_SECRET = "bi-mat-cua-ung-dung-demo";
    static final String OA_SECRET_KEY = "khoa-bi-mat-oa-demo";

    private static final String SIM = "/zalo-simulator/sim";

    private final Session session;

    Simulator(Session session) {
        this.session = session;
    }

    /** The company's app and Official Accounts, and the customers with their phones. */
    void seed(URI server, List<Story> stories) {
        var oas = OfficialAccount.ALL.stream().map(OfficialAccount::seed).toList();
        var people = stories.stream().map(Simulator::person).toList();
        session.post(
                SIM + "/seed", Map.of("apps", List.of(app(server)), "oas", oas, "people", people, "deliver", false));
    }

    /** The app's callback and webhook lead to this server from now on. */
    void address(URI server) {
        session.post(SIM + "/seed", Map.of("apps", List.of(app(server)), "deliver", false));
    }

    private static Map<String, String> app(URI server) {
        return Map.of(
                "appId",
                APP_ID,
                "name",
                "Kenh – Hoa Sen Xanh",
                "secret",
                APP_SECRET,
                "oaSecretKey",
                OA_SECRET_KEY,
                "callbackUrl",
                server + "/zalo-oa/callback",
                "loginCallbackUrl",
                server + "/portal/zalo/callback",
                "webhookUrl",
                server + "/webhooks/zalo");
    }

    private static Map<String, Object> person(Story story) {
        return Map.of(
                "key", story.phone(),
                "name", story.customer(),
                "phone", story.phone(),
                "online", true,
                "follows", List.of(OfficialAccount.keyed(story.account()).oaId()));
    }

    /** @param dong on the account's Zalo Cloud balance, which messages by template are paid from */
    void fund(OfficialAccount account, long dong) {
        session.post(SIM + "/oas/" + account.oaId() + "/zbs", Map.of("balance", dong));
    }

    /** Whatever of this account waits for the reviewer. */
    void approveTemplates(OfficialAccount account) {
        for (var template : session.get(SIM + "/templates").path("items")) {
            if (template.path("oaId").asText().equals(account.oaId())
                    && template.path("status").asText().equals("PENDING_REVIEW")) {
                session.post(SIM + "/templates/" + template.path("templateId").asText(), Map.of("status", "ENABLE"));
            }
        }
    }

    void clock(Instant at) {
        session.post(SIM + "/clock", Map.of("set", at.toString()));
    }

    void realTime() {
        session.post(SIM + "/clock", Map.of("reset", true));
    }

    /** The customer sends this now, by the simulated clock. */
    void customerSends(Story story, Story.Line line) {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("person", story.phone());
        act.put("oaId", OfficialAccount.keyed(story.account()).oaId());
        act.put("action", "text");
        act.put("text", line.text());
        line.attachment().ifPresent(attachment -> {
            var picture = attachment.picture();
            var content = picture ? Drawing.png(attachment.name()) : Paper.pdf(attachment.name());
            act.put("action", picture ? "image" : "file");
            act.put("name", attachment.name() + (picture ? ".png" : ".pdf"));
            act.put("content", Base64.getEncoder().encodeToString(content));
        });
        session.post(SIM + "/act", act);
    }

    /** Staff answered in Zalo's own manager. */
    void accountSends(Story story, Story.Line line, Instant at) {
        var sent = Map.of(
                "person", story.phone(),
                "oaId", OfficialAccount.keyed(story.account()).oaId(),
                "from", "oa",
                "text", line.text(),
                "at", at.toString());
        session.post(SIM + "/seed", Map.of("history", List.of(sent), "deliver", true));
    }

    /** How many messages the customer's phone shows in this chat. */
    int shown(Story story) {
        var oaId = OfficialAccount.keyed(story.account()).oaId();
        return session.get(SIM + "/chat/" + story.phone() + "/" + oaId + "?limit=500")
                .path("messages")
                .size();
    }

    /** @return the customer's id by account */
    String userId(Story story) {
        var ids = session.get(SIM + "/accounts").path("userIds").path(story.phone());
        return ids.path(OfficialAccount.keyed(story.account()).oaId()).asText();
    }
}
