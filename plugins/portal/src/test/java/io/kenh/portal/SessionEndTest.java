package io.kenh.portal;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alone on its server: it moves the clock so far that staff's sessions end too. */
@KenhTest(plugins = "portal")
class SessionEndTest {
    @Test
    void sessions_end_by_staff_by_the_customer_and_by_time(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Võ Tư", "tu@khach.example");
        Guests.joined(kenh, contact);
        var second = Guests.signedIn(kenh, "tu@khach.example");
        var third = Guests.signedIn(kenh, "tu@khach.example");
        second.get("/portal").expect(200);
        third.post("/portal/security/sign-out-everywhere", Map.of()).expect(303);
        second.get("/portal").expect(302);
        third.get("/portal").expect(302);

        var fourth = Guests.signedIn(kenh, "tu@khach.example");
        kenh.admin()
                .post("/portal/accounts/of/" + contact + "/sign-out", Map.of())
                .expect(303);
        fourth.get("/portal").expect(302);

        var fifth = Guests.signedIn(kenh, "tu@khach.example");
        kenh.admin().post("/portal/accounts/of/" + contact + "/block", Map.of()).expect(303);
        fifth.get("/portal").expect(302);
        kenh.admin()
                .post("/portal/accounts/of/" + contact + "/unblock", Map.of())
                .expect(303);
        var sixth = Guests.signedIn(kenh, "tu@khach.example");
        kenh.admin()
                .post("/contacts/partners/" + contact + "/archive", Map.of())
                .expect(303);
        sixth.get("/portal").expect(302);
        kenh.admin()
                .post("/contacts/partners/" + contact + "/unarchive", Map.of())
                .expect(303);
        sixth.get("/portal").expect(200);
        kenh.clock().advance(Duration.ofDays(8));
        sixth.get("/portal").expect(302);
    }
}
