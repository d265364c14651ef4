package io.kenh.testkit;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Staff of a test, one for each set of roles, signed in through the sign-in page. */
final class TestUsers {
    static final String PASSWORD = "khong-phai-mat-khau-that-42";
    private static final String COMPANY = "Kenh";

    private final Kenh kenh;
    private final Map<List<String>, Browserless> sessions = new ConcurrentHashMap<>();

    TestUsers(Kenh kenh) {
        this.kenh = kenh;
    }

    Browserless with(List<String> roles) {
        return sessions.computeIfAbsent(roles, this::signIn);
    }

    /** @return the e-mail by which a user with these roles signs in */
    String create(List<String> roles) {
        var email = roles.isEmpty() ? "nobody@test.invalid" : String.join("-", roles) + "@test.invalid";
        try (var generation = kenh.lease()) {
            var accounts = generation.services().get(Security.class).accounts();
            accounts.createUser(
                    email, "Nhân viên " + String.join(", ", roles), PASSWORD, roles, accounts.createCompany(COMPANY));
        }
        return email;
    }

    private Browserless signIn(List<String> roles) {
        var session = new Browserless(kenh.uri(), Map.of());
        var answer = session.post("/signin", Map.of("email", create(roles), "password", PASSWORD));
        if (answer.status() / 100 != 3) {
            throw new AssertionError("sign-in was answered with " + answer.status() + " " + answer.body());
        }
        return session;
    }
}
