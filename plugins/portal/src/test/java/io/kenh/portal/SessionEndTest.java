package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        kenh.drain();
        assertEquals(0, kenh.number("select count(*) from portal_session"), "nothing is kept of who came no more");
        assertEquals(0, kenh.number("select count(*) from core_session"), "nor of staff");
    }

    @Test
    void who_comes_again_within_a_week_stays_until_the_days_of_the_setting_are_over(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Võ Năm", "nam@khach.example");
        // By a program: it has no session that a clock can end.
        kenh.api().post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var invitation = kenh.api().get("/contacts/partners/" + contact).find("(/portal/join/[A-Za-z0-9_-]+)");
        var guest = kenh.anonymous();
        guest.post(invitation, Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD))
                .expect(303);
        for (int day = 6; day < 30; day += 6) {
            kenh.clock().advance(Duration.ofDays(6));
            kenh.drain();
            guest.get("/portal/security").expect(200);
        }
        kenh.clock().advance(Duration.ofDays(6));
        guest.get("/portal").expect(302);
    }
}
