package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "portal")
class ErasureReminderTest {
    private static long told(TestKenh kenh) {
        return kenh.number("select count(*) from core_event where type like '%DocumentAlerted'"
                + " and payload like '%portal.erasure%' and published_at > (select max(asked_at) from portal_erasure)");
    }

    @Test
    void who_answers_requests_to_be_forgotten_hears_of_them_before_the_day_and_on_it(TestKenh kenh) {
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Lưu Nhắc", "nhac@khach.example"));
        guest.post("/portal/security/delete", Map.of("password", Guests.PASSWORD, "sure", "on", "forget", "on"))
                .expect(303);
        kenh.drain();
        kenh.clock().advance(Duration.ofDays(5));
        kenh.drain();
        assertEquals(0, told(kenh));
        for (int day = 0; day < 8; day++) {
            kenh.clock().advance(Duration.ofDays(1));
            kenh.drain();
        }
        assertTrue(told(kenh) > 0);
    }
}
