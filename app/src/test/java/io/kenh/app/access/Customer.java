package io.kenh.app.access;

import io.kenh.testkit.Answer;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;

/** Somebody with a portal account, who signs in again whenever the session is over. */
final class Customer {
    private static final String LOGIN = "hoa@khach.example";
    private static final String PASSWORD = "sen hồng bên hồ 2026";

    private final TestKenh kenh;

    Customer(TestKenh kenh) {
        this.kenh = kenh;
        var contact = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"Trần Thị Hoa\",\"email\":\"" + LOGIN + "\"}")
                .expect(201)
                .json()
                .text("/id");
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var link = staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
        kenh.anonymous()
                .post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                .expect(303);
    }

    /** @return the session's token */
    String signsIn() {
        // Everybody has tried the door by now, all from one address.
        kenh.clock().advance(Duration.ofMinutes(6));
        Answer welcome = kenh.anonymous()
                .post("/portal/sign-in", Map.of("login", LOGIN, "password", PASSWORD))
                .expect(303);
        var cookie = welcome.header("Set-Cookie").orElseThrow();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }
}
