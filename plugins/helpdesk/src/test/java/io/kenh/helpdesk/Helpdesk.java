package io.kenh.helpdesk;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Customers and tickets for a test, made through the API. */
public final class Helpdesk {
    public static final String TICKETS = "/api/v1/helpdesk/tickets";

    private Helpdesk() {}

    public static long customer(TestKenh kenh, String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    /** @param more members after the subject, with a comma before them */
    public static JsonBody ticket(Browserless who, String subject, String more) {
        return who.postJson(TICKETS, "{\"subject\": \"" + subject + "\"" + more + "}")
                .expect(201)
                .json();
    }

    public static Answer put(Browserless who, long id, String json) {
        return who.send(
                TICKETS + "/" + id,
                "PUT",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
    }

    public static Answer step(Browserless who, long id, String step, String json) {
        return who.postJson(TICKETS + "/" + id + "/" + step, json);
    }

    /** Id of the stage with this name. */
    public static long stage(TestKenh kenh, String name) {
        return kenh.api().get("/api/v1/helpdesk/lookups").expect(200).json().items("/stages").stream()
                .filter(stage -> stage.text("/name").equals(name))
                .findFirst()
                .orElseThrow()
                .number("/id");
    }
}
