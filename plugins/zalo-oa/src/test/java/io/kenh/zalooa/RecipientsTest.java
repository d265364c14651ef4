package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Phase;
import io.kenh.zalooa.link.ZaloLink;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    private final TestOa oa = new TestOa();
    private final ZaloRecipients recipients = oa.wiring.recipients;

    @AfterEach
    void close() {
        oa.close();
    }

    @Test
    void a_contact_is_found_under_its_zalo_ids_and_back() {
        oa.knows(TestOa.USER);
        oa.knows("2000000000000000009");
        oa.knows(ZaloLink.ANONYMOUS + "visitor");
        var first = recipients.byUser(oa.account, TestOa.USER).orElseThrow();
        assertEquals(Phase.FREE, first.phase());
        assertTrue(first.reachable());
        assertEquals(first, recipients.find(first.linkId()).orElseThrow());
        assertEquals(List.of(first), recipients.of(first.partnerId()));
        assertTrue(recipients.byUser(oa.account, ZaloLink.ANONYMOUS + "visitor").isEmpty());

        var second = recipients.byUser(oa.account, "2000000000000000009").orElseThrow();
        oa.partners.add(1, "Trần Bình", "+84987654321");
        oa.wiring.links.link(first.linkId(), 1);
        oa.wiring.links.link(second.linkId(), 1);
        assertEquals(2, recipients.of(1).size());
        assertEquals(Set.of(1L), recipients.of(List.of(1L, first.partnerId())).keySet());
    }

    @Test
    void the_window_passes_and_who_took_back_their_data_is_gone() {
        oa.knows(TestOa.USER);
        long link = recipients.byUser(oa.account, TestOa.USER).orElseThrow().linkId();
        oa.clock.advance(Duration.ofHours(49));
        assertEquals(Phase.CHARGED, recipients.find(link).orElseThrow().phase());
        oa.clock.advance(Duration.ofDays(7));
        assertEquals(Phase.CLOSED, recipients.find(link).orElseThrow().phase());
        oa.event(TestOa.sample("user_withdraw"));
        assertTrue(recipients.find(link).isEmpty());
    }
}
