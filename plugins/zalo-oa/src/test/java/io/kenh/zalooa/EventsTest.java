package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.event.ZaloEvent;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.link.LinkView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    static List<Path> samples() {
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
        assertTrue(oa.inbox.received.size() <= 1);
        var name = sample.getFileName().toString();
        boolean message = (name.contains("_send_") && !name.contains("group") && !name.contains("consent"))
                || name.equals("user_asking_product.json");
        assertEquals(message ? 1 : 0, oa.inbox.received.size(), name);
    }

    @Test
    void attachments_are_read_with_what_they_say() {
        for (var name : new String[] {"location", "business_card", "file", "image"}) {
            oa.event(TestOa.sample("user_send_" + name));
        }
        var messages = oa.inbox.received;
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
        assertEquals(1, oa.partners.shadows());
        assertEquals("Nguyễn An", oa.partners.all.values().iterator().next().name());
    }

    @Test
    void what_an_operator_types_in_zalo_appears_once_as_written_outside() {
        oa.event(TestOa.sample("oa_send_text_by_operator"));
        oa.event(TestOa.sample("oa_send_text_by_operator"));
        assertEquals(1, oa.inbox.received.size());
        assertEquals(Origin.OUTSIDE, oa.inbox.received.getFirst().origin());
    }

    @Test
    void a_reaction_is_shown_as_an_emoji_and_can_be_withdrawn() {
        var body = TestOa.sample("user_reacted_message");
        oa.event(body);
        assertEquals("❤️", oa.inbox.reactions.get("in-text"));
        oa.event(body.replace("/-heart", "/-remove"));
        assertEquals("null", oa.inbox.reactions.get("in-text"));
    }

    private void told(String sample, String millis) {
        oa.event(TestOa.sample(sample).replace("1795143540000", millis));
    }

    @Test
    void a_reaction_is_told_with_its_time() {
        told("user_reacted_message", "1795143539000");
        assertEquals(Instant.ofEpochMilli(1795143539000L), oa.inbox.reactedAt.get("in-text"));
    }

    @Test
    void a_follow_told_after_a_later_unfollow_changes_nothing() {
        oa.zalo.on(
                "/v3.0/oa/user/detail",
                call -> FakeZalo.Reply.ok("{\"display_name\":\"Nguyễn An\",\"user_is_follower\":true}"));
        told("follow", "1795143000000");
        assertTrue(link().followed() && link().reachable());
        told("unfollow", "1795143540000");
        told("user_send_text", "1795143480000");
        told("follow", "1795143480000");
        assertFalse(link().followed());
        assertFalse(link().reachable());
        told("follow", "1795143541000");
        assertTrue(link().followed() && link().reachable());
    }

    @Test
    void a_long_name_is_never_cut_inside_an_emoji() {
        var fits = "x".repeat(199);
        oa.zalo.on("/v3.0/oa/user/detail", call -> FakeZalo.Reply.ok("{\"display_name\":\"" + fits + "😀 An\"}"));
        told("follow", "1795143000000");
        assertEquals(fits, link().name());
    }

    @Test
    void an_unfollow_told_after_a_later_message_leaves_the_customer_reachable() {
        told("follow", "1795143000000");
        told("user_click_chatnow", "1795143540000");
        told("unfollow", "1795143480000");
        assertFalse(link().followed());
        assertTrue(link().reachable());
    }

    private LinkView link() {
        return oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
    }

    @Test
    void a_phone_that_one_other_contact_has_is_suggested_and_never_linked_by_itself() {
        oa.partners.add(1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(1L, link.suggestedPartnerId());
        assertNotEquals(1L, link.partnerId());
        oa.wiring.links.confirm(link.id());
        assertEquals(1L, oa.inbox.rebound.get(oa.thread(TestOa.USER)));
    }

    @Test
    void a_contact_of_another_company_with_the_same_phone_is_not_suggested() {
        oa.partners.addElsewhere(99, 1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(null, link.suggestedPartnerId());
        assertEquals(1, oa.partners.offered.size());
    }

    @Test
    void a_suggested_contact_one_cannot_see_cannot_be_confirmed() {
        oa.partners.add(1, "Trần Bình", "+84987654321");
        oa.event(TestOa.sample("user_submit_info"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        oa.partners.all.remove(1L);
        assertThrows(KenhException.class, () -> oa.wiring.links.confirm(link.id()));
        assertEquals(null, oa.inbox.rebound.get(oa.thread(TestOa.USER)));
    }

    @Test
    void a_quote_too_long_to_be_one_is_dropped_and_a_nul_is_not_stored() {
        oa.event(TestOa.sample("user_send_text")
                .replace("\"msg_id\"", "\"quote_msg_id\":\"" + "q".repeat(201) + "\",\"msg_id\"")
                .replace("in-text", "in-\\u0000text"));
        assertEquals(null, oa.inbox.received.getFirst().quotedExternalId());
        assertEquals("in-text", oa.inbox.received.getFirst().externalId());
    }

    @Test
    void two_contacts_with_the_same_phone_are_left_to_people() {
        oa.partners.add(1, "Trần Bình", "+84987654321");
        oa.partners.add(2, "Trần Bình (2)", "+84987654321");
        oa.event(TestOa.sample("user_submit_info_older"));
        var link = oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
        assertEquals(null, link.suggestedPartnerId());
        assertTrue(oa.partners.offered.isEmpty());
    }

    @Test
    void a_phone_nobody_has_is_offered_to_the_temporary_contact() {
        oa.event(TestOa.sample("user_submit_info"));
        assertEquals(1, oa.partners.offered.size());
    }

    @Test
    void revoked_permission_breaks_the_account() {
        oa.event(TestOa.sample("permission_revoked"));
        assertEquals(AccountState.ERROR, oa.wiring.accounts.view(oa.account).state());
    }

    @Test
    void what_others_wrote_is_told_to_nobody_only_which_message_it_was() {
        var echo = TestOa.sample("oa_send_text").replace("\"msg_id\"", "\"tracking_id\": \"t-1\", \"msg_id\"");
        oa.event(echo);
        oa.event(TestOa.sample("user_send_group_text"));
        var told = oa.host.events.stream().map(PlatformReported.class::cast).toList();
        assertEquals(
                List.of("oa_send_text", "user_send_group_text"),
                told.stream().map(PlatformReported::name).toList());
        var message = Tree.of(oa.host.json().readMap(told.getFirst().body()));
        assertEquals("out-text", message.text("message", "msg_id"));
        assertEquals("t-1", message.text("message", "tracking_id"));
        for (var event : told) {
            assertEquals("", event.subject());
            assertFalse(event.body().matches("(?s).*(abc|@x|" + TestOa.USER + ").*"), event.body());
        }
    }

    /** A worker took the customer's first message and died. It has the message for two minutes. */
    private void workerDies() {
        oa.host.with(Conversations.class, new FakeInbox() {
            @Override
            public long receive(IncomingMessage message) {
                throw new IllegalStateException();
            }
        });
        oa.deliver(TestOa.sample("user_send_text"));
        oa.wiring.processor.run();
        oa.host.with(Conversations.class, oa.inbox);
        var until = oa.clock.instant().plusSeconds(120);
        oa.host.db().write(em -> {
            em.createQuery("from ZaloEvent e", ZaloEvent.class)
                    .getSingleResult()
                    .claim(until);
            return true;
        });
    }

    @Test
    void who_left_while_something_of_theirs_waited_is_not_brought_back_by_what_came_meanwhile() {
        workerDies();
        oa.deliver(TestOa.sample("user_withdraw"));
        oa.wiring.processor.run();
        assertEquals(EventState.RECEIVED, oa.events().getLast().state(), "it waits for the message");
        oa.deliver(TestOa.sample("user_send_text").replace("in-text", "in-later"));
        oa.clock.advance(Duration.ofSeconds(121));
        oa.wiring.processor.run();
        assertEquals(0, oa.arriving());
        assertEquals(
                List.of("in-text"),
                oa.inbox.received.stream().map(IncomingMessage::externalId).toList());
        assertTrue(oa.wiring.links.find(oa.thread(TestOa.USER)).isEmpty());
    }

    @Test
    void what_a_dead_worker_left_is_taken_up_when_its_lease_is_over_and_before_what_came_later() {
        workerDies();
        oa.deliver(TestOa.sample("user_send_text").replace("in-text", "in-later"));
        oa.wiring.processor.run();
        assertEquals(0, oa.inbox.received.size());
        assertEquals(EventState.RECEIVED, oa.events().getLast().state());
        oa.clock.advance(Duration.ofSeconds(121));
        oa.wiring.processor.run();
        assertEquals(
                List.of("in-text", "in-later"),
                oa.inbox.received.stream().map(IncomingMessage::externalId).toList());
    }

    @Test
    void an_event_that_keeps_failing_ends_in_error_and_runs_again_by_hand() {
        oa.deliver(TestOa.sample("user_send_text"));
        oa.host
                .db()
                .write(em -> em.createNativeQuery("update zalo_oa_inbound set body = 'not json'")
                        .executeUpdate());
        for (var pause : new int[] {0, 10, 60, 300, 1800, 3600}) {
            oa.clock.advance(Duration.ofSeconds(pause));
            oa.wiring.processor.run();
        }
        assertEquals(EventState.ERROR, oa.events().getFirst().state());
        oa.host
                .db()
                .write(em -> em.createNativeQuery("update zalo_oa_event set body = ?1")
                        .setParameter(1, TestOa.sample("user_send_text"))
                        .executeUpdate());
        oa.wiring.eventLog.retry(oa.events().getFirst().id());
        oa.jobs.drain();
        assertEquals(EventState.PROCESSED, oa.events().getFirst().state());
        assertEquals(1, oa.inbox.received.size());
    }

    @Test
    void an_event_that_exhausts_the_stack_does_not_stop_the_others() {
        oa.host.with(Conversations.class, new FakeInbox() {
            @Override
            public long receive(IncomingMessage message) {
                if (message.text().equals("deep")) {
                    throw new StackOverflowError();
                }
                return super.receive(message);
            }
        });
        oa.deliver(TestOa.sample("user_send_text").replace("abc", "deep").replace("in-text", "in-deep"));
        oa.deliver(TestOa.sample("user_send_text"));
        oa.wiring.processor.run();
        assertEquals(EventState.QUEUED, oa.events().getFirst().state());
        assertEquals(EventState.PROCESSED, oa.events().getLast().state());
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
        assertEquals("f0", oa.inbox.attachments.get("5001:0"));
        assertEquals("zalo-oa.media.unexpected", oa.inbox.attachments.get("5002:0"));
        assertTrue(oa.files.find("f0").isPresent());
        assertTrue(oa.files.find("f1").isEmpty(), "the page is not stored");
        assertEquals("zalo-oa.media.gone", oa.inbox.attachments.get("5003:0"));
    }

    @Test
    void a_link_into_our_own_network_is_not_fetched() {
        oa.event(TestOa.sample("user_send_image"));
        assertEquals("zalo-oa.media.refused", oa.inbox.attachments.get("5001:0"));
    }
}
