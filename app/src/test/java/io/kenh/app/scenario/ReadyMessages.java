package io.kenh.app.scenario;

import io.kenh.testkit.Browserless;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ready-made templates: one click in the gallery, Zalo's reviewer, and open to everybody. */
final class ReadyMessages {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates";

    private final Map<String, String> templates = new HashMap<>();

    ReadyMessages(World world, Browserless staff) {
        var account =
                world.admin().get("/api/v1/zalo-oa/accounts").expect(200).json().text("/items/0/id");
        for (var mode : List.of("light", "dark")) {
            staff.upload(
                            "/zbs-templates/logos/" + account + "/" + mode,
                            Map.of(),
                            "logo",
                            "a.png",
                            Content.png(400, 96))
                    .expect(303);
        }
        staff.post("/zbs-templates/ready/submit", Map.of("account", account, "language", "VI"))
                .expect(303);
        world.simulated("/templates")
                .items("/items")
                .forEach(one -> world.sim("/templates/" + one.text("/templateId"), "{\"status\":\"ENABLE\"}"));
        world.drain();
        for (var one : world.admin().get(TEMPLATES).expect(200).json().items("/items")) {
            templates.put(one.text("/moment"), one.text("/id"));
            staff.post("/zbs-templates/templates/" + one.text("/id") + "/teams", Map.of("team", "0"))
                    .expect(303);
        }
    }

    /** The id of the one for this moment. */
    String template(String moment) {
        return Objects.requireNonNull(templates.get(moment), moment);
    }
}
