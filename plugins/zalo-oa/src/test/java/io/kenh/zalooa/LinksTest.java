package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.contacts.api.PartnerChanged;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final long REAL = 1;

    private final TestOa oa = new TestOa();
    private long shadow;

    @BeforeEach
    void a_customer_wrote() {
        oa.event(TestOa.sample("user_send_text"));
        shadow = link().partnerId();
        oa.partners.add(REAL, "Trần Bình", "+84987654321");
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private LinkView link() {
        return oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
    }

    @Test
    void completing_the_temporary_contact_makes_the_link_a_real_one() {
        oa.wiring.links.settleAll();
        assertEquals(LinkState.SHADOW, link().state());
        oa.partners.complete(shadow);
        assertEquals(LinkState.LINKED, link().state(oa.partners.all.get(shadow)));
        oa.wiring.links.settleAll();
        assertEquals(LinkState.LINKED, link().state());
    }

    @Test
    void staff_completing_the_contact_stores_the_link_as_a_real_one_at_once() {
        oa.event(TestOa.sample("user_submit_info"));
        oa.wiring.links.partnerChanged(new PartnerChanged(shadow));
        assertEquals(LinkState.SUGGESTED, link().state());
        oa.partners.complete(shadow);
        oa.wiring.links.partnerChanged(new PartnerChanged(shadow));
        assertEquals(LinkState.LINKED, link().state());
        assertEquals(null, link().suggestedPartnerId());
    }

    @Test
    void who_withdraws_their_data_is_forgotten() {
        oa.zalo.on("/v3.0/oa/message/cs", call -> Reply.hangUp());
        oa.send(1, "bí mật", null);
        oa.jobs.drain();
        oa.event(TestOa.sample("user_withdraw"));
        assertTrue(oa.wiring.links.find(oa.thread(TestOa.USER)).isEmpty());
        assertEquals(MessageStatus.FAILED, oa.inbox.status.get(1L));
        assertEquals("zalo-oa.link.erased", oa.partners.all.get(shadow).name());
        for (var table :
                new String[] {"zalo_oa_link", "zalo_oa_outgoing", "zalo_oa_inbound", "zalo_oa_event", "zalo_oa_api_log"
                }) {
            var rows = oa.host
                    .db()
                    .read(em -> em.createNativeQuery("select * from " + table, Object[].class)
                            .getResultList());
            for (var row : rows) {
                var text = java.util.Arrays.deepToString((Object[]) row);
                assertFalse(text.contains(TestOa.USER) || text.contains("Nguyễn An"), table + text);
            }
        }
        oa.event(TestOa.sample("user_withdraw").replace("1795143540000", "1795143541000"));
        assertEquals(EventState.PROCESSED, oa.events().getLast().state());
    }

    @Test
    void a_contact_staff_completed_is_left_alone_by_a_withdrawal() {
        oa.wiring.links.link(link().id(), REAL);
        oa.event(TestOa.sample("user_withdraw"));
        assertEquals("Trần Bình", oa.partners.all.get(REAL).name());
        assertNotEquals(REAL, oa.inbox.rebound.get(oa.thread(TestOa.USER)));
    }
}
