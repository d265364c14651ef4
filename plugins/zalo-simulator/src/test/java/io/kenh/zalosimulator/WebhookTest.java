package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import io.kenh.zalosimulator.webhook.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zalo-simulator")
class WebhookTest {
    /** How often the queue is looked at. */
    private static final Duration LOOKS = Duration.ofSeconds(2);

    private final FakeSuite suite = new FakeSuite();
    private final TestKenh kenh;
    private final World world;

    WebhookTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, suite.url());
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void a_message_arrives_signed_over_its_exact_bytes() {
        world.writes("an", "Xin chào");
        kenh.drain();

        var event = suite.arrived("user_send_text").getFirst();

        assertTrue(event.body().contains("\"text\":\"Xin chào\""));
        assertTrue(event.body().contains("\"sender\":{\"id\":\"" + world.userId("an", World.SHOP) + "\"}"));
        assertEquals(signature(event), event.signature());
        assertEquals(Optional.empty(), event.retry());
    }

    @Test
    void an_answer_is_echoed_received_and_when_the_chat_is_opened_seen() {
        world.writes("an", "Xin chào");
        world.answers(world.token(World.SHOP), world.userId("an", World.SHOP), "Dạ em nghe");
        kenh.drain();
        assertEquals(1, suite.arrived("oa_send_text").size());
        assertFalse(suite.arrived("oa_send_text").getFirst().body().contains("admin_id"));
        assertEquals(1, suite.arrived("user_received_message").size());
        assertEquals(0, suite.arrived("user_seen_message").size());

        kenh.admin()
                .post("/zalo-simulator/phone/an/" + World.SHOP + "/seen", java.util.Map.of())
                .expect(204);
        kenh.drain();

        assertEquals(1, suite.arrived("user_seen_message").size());
    }

    @Test
    void a_phone_that_is_off_receives_when_it_is_switched_on() {
        world.writes("an", "Xin chào");
        world.act("an", "\"action\":\"offline\"");
        world.answers(world.token(World.SHOP), world.userId("an", World.SHOP), "Dạ em nghe");
        kenh.drain();
        assertEquals(0, suite.arrived("user_received_message").size());

        world.act("an", "\"action\":\"online\"");
        kenh.drain();

        assertEquals(1, suite.arrived("user_received_message").size());
    }

    @Test
    void a_failing_webhook_is_tried_six_times_and_then_switched_off() {
        suite.answer(500);
        world.writes("an", "Xin chào");
        kenh.drain();
        for (var pause : List.of(30, 300, 900, 1_800, 3_600)) {
            kenh.clock().advance(Duration.ofSeconds(pause).minus(LOOKS));
            var before = suite.arrived().size();
            kenh.drain();
            assertEquals(before, suite.arrived().size());
            kenh.clock().advance(LOOKS.multipliedBy(2));
            kenh.drain();
        }

        assertEquals(
                List.of("", "1", "2", "3", "4", "5"),
                suite.arrived().stream().map(event -> event.retry().orElse("")).toList());
        assertEquals("false", world.look("accounts").text("/apps/0/webhookEnabled"));

        suite.answer(200);
        world.writes("an", "Alo");
        kenh.drain();
        assertEquals(6, suite.arrived().size());
        world.sim("apps/" + World.APP + "/webhook-enable", "{}");
        world.writes("an", "Alo?");
        kenh.drain();
        assertEquals(7, suite.arrived().size());
    }

    @Test
    void faults_double_reorder_and_spoil_events() {
        world.sim("faults", "{\"kind\":\"duplicate\"}");
        world.writes("an", "đôi");
        kenh.drain();
        assertEquals(2, suite.arrived().size());
        suite.forget();

        world.sim("faults", "{\"kind\":\"out-of-order\"}");
        world.writes("an", "trước");
        kenh.drain();
        world.writes("an", "sau");
        kenh.drain();
        assertTrue(suite.arrived().get(0).body().contains("sau"));
        assertTrue(suite.arrived().get(1).body().contains("trước"));
        suite.forget();

        world.sim("faults", "{\"kind\":\"bad-signature\"}");
        world.writes("an", "giả");
        kenh.drain();
        assertNotEquals(
                signature(suite.arrived().getFirst()),
                suite.arrived().getFirst().signature());
    }

    @Test
    void a_time_out_after_acceptance_has_sent_the_message() {
        world.writes("an", "Xin chào");
        var token = world.token(World.SHOP);
        world.sim("faults", "{\"kind\":\"timeout-after\",\"amount\":1,\"path\":\"/message/cs\"}");

        var body = "{\"recipient\":{\"user_id\":\"%s\"},\"message\":{\"text\":\"Dạ\"}}"
                .formatted(world.userId("an", World.SHOP));
        world.post(token, "/v3.0/oa/message/cs", body).expect(504);

        assertEquals("Dạ", world.chat("an").text("/messages/1/text"));
        assertEquals(
                0, world.answers(token, world.userId("an", World.SHOP), "Dạ").number("/error"));
        assertEquals(2, world.look("counters").number("/messagesFromOas"));
    }

    @Test
    void revoking_tells_the_app() {
        world.sim("revoke", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(World.APP, World.SHOP));
        kenh.drain();
        world.writes("an", "Còn ai không?");
        kenh.drain();

        assertEquals(1, suite.arrived().size());
        assertTrue(suite.arrived().getFirst().is("permission_revoked"));
    }

    @Test
    void delivered_history_carries_its_original_times() {
        world.sim("seed", """
                {"deliver":true,"history":[{"person":"an","oaId":"%s","from":"user","text":"Hôm qua","at":"2026-11-19T02:00:00Z"}]}
                """.formatted(World.SHOP));
        kenh.drain();

        assertTrue(suite.arrived("user_send_text").getFirst().body().contains("\"timestamp\":\"1795053600000\""));
    }

    @Test
    void every_kind_of_message_and_deed_becomes_its_event() {
        world.act("an", "\"action\":\"sticker\"");
        world.act("an", "\"action\":\"location\",\"latitude\":\"10.7\",\"longitude\":\"106.7\"");
        world.act("an", "\"action\":\"link\",\"url\":\"https://kenh.example.vn\"");
        world.act("an", "\"action\":\"card\",\"name\":\"Bình\",\"phone\":\"84912345678\"");
        world.act("an", "\"action\":\"image\",\"url\":\"https://x/y.png\"");
        world.act("an", "\"action\":\"follow\"");
        world.act("an", "\"action\":\"unfollow\"");
        world.act("an", "\"action\":\"chatnow\"");
        world.act("an", "\"action\":\"share\",\"name\":\"An\",\"phone\":\"84987654321\"");
        kenh.drain();

        for (var name : List.of(
                "user_send_sticker",
                "user_send_location",
                "user_send_link",
                "user_send_business_card",
                "user_send_image",
                "follow",
                "unfollow",
                "user_click_chatnow",
                "user_submit_info")) {
            assertEquals(1, suite.arrived(name).size(), name);
        }
    }

    @Test
    void the_test_button_sends_a_signed_sample_with_null_members() {
        assertEquals(
                "true", world.sim("apps/" + World.APP + "/webhook-test", "{}").text("/ok"));

        var sample = suite.arrived().getFirst();

        assertTrue(sample.body().contains("\"user_id_by_app\":null"));
        assertEquals(signature(sample), sample.signature());
        suite.answer(404);
        assertEquals(
                "false", world.sim("apps/" + World.APP + "/webhook-test", "{}").text("/ok"));
    }

    private static String signature(FakeSuite.Arrived event) {
        var at = Pattern.compile("\"timestamp\":\"(\\d+)\"").matcher(event.body());
        assertTrue(at.find());
        return Signature.of(World.APP, event.body().getBytes(StandardCharsets.UTF_8), at.group(1), World.OA_SECRET);
    }
}
