package io.kenh.portal;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.util.Map;

/** Contacts and their accounts for a test, made as staff and customers make them. */
final class Guests {
    static final String PASSWORD = "sen hồng bên hồ 2026";

    private Guests() {}

    static long contact(TestKenh kenh, String name, String email) {
        return contact(kenh, "{\"name\": \"" + name + "\", \"email\": \"" + email + "\"}");
    }

    static long contact(TestKenh kenh, String json) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", json)
                .expect(201)
                .json()
                .number("/id");
    }

    /** Path of the invitation, as staff reads it on the contact's page. */
    static String invite(TestKenh kenh, long contact) {
        var staff = kenh.as("portal.manager");
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        return staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
    }

    /** A browser in which the contact has accepted an invitation. */
    static Browserless joined(TestKenh kenh, long contact) {
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        browser.post(invite(kenh, contact), Map.of("password", PASSWORD, "again", PASSWORD))
                .expect(303);
        return browser;
    }

    static Browserless signedIn(TestKenh kenh, String login) {
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        browser.post("/portal/sign-in", Map.of("login", login, "password", PASSWORD))
                .expect(303);
        return browser;
    }
}
