package io.kenh.portal;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alone on its server: it moves the clock by days. */
@KenhTest(plugins = "portal")
class SessionDaysTest {
    @Test
    void a_session_in_use_ends_after_the_days_of_the_setting(TestKenh kenh) {
        Guests.joined(kenh, Guests.contact(kenh, "Võ Năm", "nam-ngay@khach.example"));
        kenh.api()
                .post("/settings/general/portal", Map.of("portal.session-days", "10", "shown", "portal.session-days"))
                .expect(303);
        var guest = Guests.signedIn(kenh, "nam-ngay@khach.example");
        for (int day = 3; day < 10; day += 3) {
            kenh.clock().advance(Duration.ofDays(3));
            guest.get("/portal").expect(200);
        }
        kenh.clock().advance(Duration.ofDays(1));
        guest.get("/portal").expect(302);
    }
}
