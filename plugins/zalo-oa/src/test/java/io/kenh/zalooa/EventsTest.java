package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.event.EventState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {
    private final TestOa oa = new TestOa();

    @AfterEach
    void close() {
        oa.close();
    }

    static java.util.List<Path> samples() {
        return TestOa.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_documented_payload_is_processed_once(Path sample) throws IOException {
        var body = Files.readString(sample);
        oa.event(body);
        oa.event(body);
        var events = oa.events();
        assertEquals(2, events.size());
        assertEquals(EventState.PROCESSED, events.getFirst().state());
        assertEquals(EventState.DUPLICATE, events.getLast().state());
        assertTrue(oa.host.inbox.received.size() <= 1);
        var name = sample.getFileName().toString();
        boolean message = (name.contains("_send_") && !name.contains("group") && !name.contains("consent"))
                || name.equals("user_asking_product.json");
        assertEquals(message ? 1 : 0, oa.host.inbox.received.size(), name);
    }

    @Test
    void attachments_are_read_with_what_they_say() {
        for (var name : new String[] {"location", "business_card", "file", "image"}) {
            oa.event(TestOa.sample("user_send_" + name));
        }
        var messages = oa.host.inbox.received;
        assertEquals("10.76,106.66", messages.get(0).attachments().getFirst().description());
        var card = messages.get(1).attachments().getFirst();
        assertEquals(Kind.CONTACT, card.kind());
        assertEquals("84987654321", card.description());
        var file = messages.get(2).attachments().getFirst();
        assertEquals("a.pdf", file.name());
        assertEquals(2269262, file.size());
        assertEquals("chú thích", messages.get(3).text());
    }

    @Test
    void a_new_customer_gets_one_temporary_contact_named_after_the_profile() {
        oa.event(TestOa.sample("user_send_text"));
        assertEquals(1, oa.host.partners.shadows());
        assertEquals(
                "Nguyễn An", oa.host.partners.all.values().iterator().next().name());
    }

    @Test
    void what_an_operator_types_in_zalo_appears_once_as_written_outside() {
        oa.event(TestOa.sample("oa_send_text_by_operator"));
        oa.event(TestOa.sample("oa_send_text_by_operator"));
        assertEquals(1, oa.host.inbox.received.size());
        assertEquals(Origin.OUTSIDE, oa.host.inbox.received.getFirst().origin());
    }

    @Test
    void a_reaction_is_shown_as_an_emoji_and_can_be_withdrawn() {
        var body = TestOa.sample("user_reacted_message");
        oa.event(body);
        assertEquals("❤️", oa.host.inbox.reactions.get("in-text"));
        oa.event(body.replace("/-heart", "/-remove"));
        assertEquals("null", oa.host.inbox.reactions.get("in-text"));
    }

    @Test
    void a_phone_that_one_other_contact_has_is_suggested_and_never_linked_by_itself() {
        oa.host.partners.add(1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(1L, link.suggestedPartnerId());
        assertNotEquals(1L, link.partnerId());
        oa.wiring.links.confirm(link.id());
        assertEquals(1L, oa.host.inbox.rebound.get(oa.thread(TestOa.USER)));
    }

    @Test
    void a_contact_of_another_company_with_the_same_phone_is_not_suggested() {
        oa.host.partners.addElsewhere(99, 1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(null, link.suggestedPartnerId());
        assertEquals(1, oa.host.partners.offered.size());
    }

    @Test
    void a_suggested_contact_one_cannot_see_cannot_be_confirmed() {
        oa.host.partners.add(1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        oa.host.partners.all.remove(1L);
        assertThrows(KenhException.class, () -> oa.wiring.links.confirm(link.id()));
        assertEquals(null, oa.host.inbox.rebound.get(oa.thread(TestOa.USER)));
    }

    @Test
    void a_quote_too_long_to_be_one_is_dropped_and_a_nul_is_not_stored() {
        oa.event(TestOa.sample("user_send_text")
                .replace("\"msg_id\"", "\"quote_msg_id\":\"" + "q".repeat(201) + "\",\"msg_id\"")
                .replace("in-text", "in-\\u0000text"));
        assertEquals(null, oa.host.inbox.received.getFirst().quotedExternalId());
        assertEquals("in-text", oa.host.inbox.received.getFirst().externalId());
    }

    @Test
    void two_contacts_with_the_same_phone_are_left_to_people() {
        oa.host.partners.add(1, "Trần Bình", "+84987654321");
        oa.host.partners.add(2, "Trần Bình (2)", "+84987654321");
        oa.event(TestOa.sample("user_submit_info_older"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(null, link.suggestedPartnerId());
        assertTrue(oa.host.partners.offered.isEmpty());
    }

    @Test
    void a_phone_nobody_has_is_offered_to_the_temporary_contact() {
        oa.event(TestOa.sample("user_submit_info"));
        assertEquals(1, oa.host.partners.offered.size());
    }

    @Test
    void revoked_permission_breaks_the_account() {
        oa.event(TestOa.sample("permission_revoked"));
        assertEquals(AccountState.ERROR, oa.wiring.accounts.view(oa.account).state());
    }

    @Test
    void what_a_dead_worker_left_is_taken_up_when_its_lease_is_over() {
        oa.deliver(TestOa.sample("user_send_text"));
        var until = oa.host.now.get().plusSeconds(120);
        oa.host.db().write(em -> {
            em.createQuery("from ZaloEvent e", io.kenh.zalooa.event.ZaloEvent.class)
                    .getSingleResult()
                    .claim(until);
            return true;
        });
        oa.wiring.processor.run();
        assertEquals(0, oa.host.inbox.received.size());
        oa.host.advance(Duration.ofSeconds(121));
        oa.wiring.processor.run();
        assertEquals(1, oa.host.inbox.received.size());
    }

    @Test
    void an_event_that_keeps_failing_ends_in_error_and_runs_again_by_hand() {
        oa.deliver(TestOa.sample("user_send_text"));
        oa.host
                .db()
                .write(em -> em.createNativeQuery("update zalo_oa_event set body = 'not json'")
                        .executeUpdate());
        for (var pause : new int[] {0, 10, 60, 300, 1800, 3600}) {
            oa.host.advance(Duration.ofSeconds(pause));
            oa.wiring.processor.run();
        }
        assertEquals(EventState.ERROR, oa.events().getFirst().state());
        oa.host
                .db()
                .write(em -> em.createNativeQuery("update zalo_oa_event set body = ?1")
                        .setParameter(1, TestOa.sample("user_send_text"))
                        .executeUpdate());
        oa.wiring.eventLog.retry(oa.events().getFirst().id());
        oa.host.jobs.drain();
        assertEquals(EventState.PROCESSED, oa.events().getFirst().state());
        assertEquals(1, oa.host.inbox.received.size());
    }

    @Test
    void media_is_copied_and_a_page_in_its_place_counts_as_lost() {
        oa.zalo.on("/good.png", call -> new FakeZalo.Reply(200, "picture"));
        oa.zalo.on("/expired.png", call -> new FakeZalo.Reply(200, "<html>hết hạn</html>"));
        oa.zalo.on("/gone.png", call -> new FakeZalo.Reply(404, ""));
        for (var name : new String[] {"good", "expired", "gone"}) {
            oa.event(TestOa.sample("user_send_image")
                    .replace("https://127.0.0.1:9/f", oa.zalo.url() + "/" + name + ".png")
                    .replace("in-image", name));
        }
        assertEquals("f0", oa.host.inbox.attachments.get("5001:0"));
        assertEquals("zalo-oa.media.unexpected", oa.host.inbox.attachments.get("5002:0"));
        assertEquals("zalo-oa.media.gone", oa.host.inbox.attachments.get("5003:0"));
    }

    @Test
    void a_link_into_our_own_network_is_not_fetched() {
        oa.event(TestOa.sample("user_send_image"));
        assertEquals("zalo-oa.media.refused", oa.host.inbox.attachments.get("5001:0"));
    }
}
