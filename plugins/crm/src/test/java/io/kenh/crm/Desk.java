package io.kenh.crm;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Map;

/** Leads for a test, made as people make them. */
public final class Desk {
    private Desk() {}

    /** Where an answer leads, without the server's address. */
    public static String path(Answer answer) {
        return answer.expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    /** @param more fields and their values, in turn */
    public static String lead(Browserless who, String kind, String title, String... more) {
        var form = new HashMap<>(Map.of("kind", kind, "title", title));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return path(who.post("/crm/leads", form));
    }

    public static long id(String path) {
        return Long.parseLong(path.replaceAll("\\D", ""));
    }

    public static long customer(TestKenh kenh, String name, String phone) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\", \"phone\": \"" + phone + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }
}
