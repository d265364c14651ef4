package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zalo-simulator")
class ConversationTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
    private final TestKenh kenh;
    private final World world;
    private final String token;

    ConversationTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, "");
        this.token = world.token(World.SHOP);
    }

    @Test
    void an_answer_within_48_hours_is_free_and_stands_on_the_phone() {
        world.writes("an", "Còn áo dài không ạ?");

        var answer = world.answers(token, an(), "Dạ còn chị nhé");

        assertEquals("reply", answer.text("/data/quota/quota_type"));
        assertFalse(answer.at("/data/quota/remain").exists());
        assertEquals(an(), answer.text("/data/user_id"));
        assertEquals("Dạ còn chị nhé", world.chat("an").text("/messages/1/text"));
        assertTrue(kenh.admin().get("/zalo-simulator/phone/an/" + World.SHOP).shows("Dạ còn chị nhé"));
    }

    @Test
    void after_48_hours_the_package_pays_until_it_is_used_up() {
        world.writes("an", "Chào shop");
        world.later(Duration.ofHours(48).plusSeconds(1));
        var fresh = world.token(World.SHOP);

        var first = world.answers(fresh, an(), "1");
        world.answers(fresh, an(), "2");
        var third = world.answers(fresh, an(), "3");

        assertEquals("sub_quota", first.text("/data/quota/quota_type"));
        assertEquals("1", first.text("/data/quota/remain"));
        assertEquals(-320, third.number("/error"));
    }

    @Test
    void after_seven_days_the_window_is_closed() {
        world.writes("an", "Chào shop");
        world.sim("clock", "{\"advance\":\"PT168H1S\"}");

        assertEquals(
                -230, world.answers(world.token(World.SHOP), an(), "Chị ơi").number("/error"));
    }

    @Test
    void a_stranger_is_refused_and_a_follower_gets_three_messages_of_welcome() {
        var binh = world.userId("binh", World.SHOP);

        assertEquals(-232, world.answers(token, an(), "Chào").number("/error"));
        for (int left = 2; left >= 0; left--) {
            assertEquals(
                    String.valueOf(left), world.answers(token, binh, "Chào").text("/data/quota/remain"));
        }
        assertEquals(-232, world.answers(token, binh, "Chào").number("/error"));
    }

    @Test
    void a_banned_and_a_blocking_person_are_refused() {
        world.writes("an", "Chào shop");
        world.act("an", "\"action\":\"block\"");
        assertEquals(-217, world.answers(token, an(), "Chào").number("/error"));
        world.act("an", "\"action\":\"judge\",\"banned\":true");
        assertEquals(-227, world.answers(token, an(), "Chào").number("/error"));
    }

    @Test
    void ids_of_another_account_are_unknown() {
        assertNotEquals(an(), world.userId("an", World.OTHER));
        assertEquals(
                -201,
                world.answers(token, world.userId("an", World.OTHER), "Chào").number("/error"));
    }

    @Test
    void a_profile_is_shown_only_to_an_account_the_person_has_dealt_with() {
        assertEquals(-213, world.askUser(token, an()).number("/error"));
        world.writes("an", "Chào shop");

        var profile = world.askUser(token, an());

        assertEquals("Nguyễn An", profile.text("/data/display_name"));
        assertEquals(
                "20/11/2026", profile.text("/data/user_last_interaction_date").substring(0, 10));
        assertEquals(2, world.ask(token, "/v3.0/oa/user/getlist", "").number("/data/total"));
    }

    @Test
    void an_uploaded_picture_can_be_sent_for_seven_days() {
        world.writes("an", "Chào shop");
        var id = upload("image", "a.png").text("/data/attachment_id");

        assertEquals(0, picture(token, id).number("/error"));
        assertEquals(-201, upload("gif", "a.gif").number("/error"));
        world.later(Duration.ofDays(7).plusSeconds(1));
        world.writes("an", "Còn đó không?");
        assertEquals(-100, picture(world.token(World.SHOP), id).number("/error"));
    }

    @Test
    void an_upload_of_another_account_is_unknown() {
        world.writes("an", "Chào shop");
        var foreign = kenh.anonymous()
                .with("access_token", world.token(World.OTHER))
                .upload(World.API + "/v2.0/oa/upload/image", Map.of(), "file", "a.png", PNG)
                .json()
                .text("/data/attachment_id");

        assertEquals(-201, picture(token, foreign).number("/error"));
    }

    @Test
    void history_is_a_bare_array_with_the_newest_first() {
        world.writes("an", "một");
        world.later(Duration.ofSeconds(1));
        world.answers(token, an(), "hai");

        var lines = world.ask(
                token, "/v2.0/oa/conversation", "{\"user_id\":\"%s\",\"offset\":0,\"count\":10}".formatted(an()));
        var recent = world.ask(token, "/v2.0/oa/listrecentchat", "{\"offset\":0,\"count\":10}");

        assertEquals("hai", lines.text("/data/0/message"));
        assertEquals(0, lines.number("/data/0/src"));
        assertEquals(1, lines.number("/data/1/src"));
        assertEquals("hai", recent.text("/data/0/message"));
        assertEquals(1, recent.items("/data").size());
        assertEquals(
                -210,
                world.ask(token, "/v2.0/oa/listrecentchat", "{\"count\":11}").number("/error"));
    }

    @Test
    void a_seeded_conversation_keeps_its_times() {
        world.sim("seed", """
                {"history":[{"person":"binh","oaId":"%s","from":"user","text":"Shop ơi","at":"2026-11-19T02:00:00Z"},
                            {"person":"binh","oaId":"%s","from":"oa","text":"Dạ","at":"2026-11-19T02:01:00Z"}]}
                """.formatted(World.SHOP, World.SHOP));

        var chat = world.chat("binh");

        assertEquals("FREE", chat.text("/window"));
        assertEquals("2026-11-19T02:00:00Z", chat.text("/messages/0/sentAt"));
        assertTrue(chat.at("/messages/1/seenAt").exists());
    }

    @Test
    void a_sent_file_is_served_to_whoever_knows_its_address() {
        var pdf = java.util.Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        world.act("an", "\"action\":\"file\",\"name\":\"báo giá.pdf\",\"content\":\"%s\"".formatted(pdf));

        var url = world.chat("an").text("/messages/0/attachments/0/payload/url");

        assertTrue(kenh.anonymous()
                .get(url.substring(url.indexOf("/zalo-simulator")))
                .expect(200)
                .shows("%PDF"));
    }

    private String an() {
        return world.userId("an", World.SHOP);
    }

    private io.kenh.testkit.JsonBody upload(String kind, String name) {
        return kenh.anonymous()
                .with("access_token", token)
                .upload(World.API + "/v2.0/oa/upload/" + kind, Map.of(), "file", name, PNG)
                .expect(200)
                .json();
    }

    private io.kenh.testkit.JsonBody picture(String with, String attachmentId) {
        var body = """
                {"recipient":{"user_id":"%s"},"message":{"attachment":{"type":"template","payload":{"template_type":"media",
                 "elements":[{"media_type":"image","attachment_id":"%s"}]}}}}""".formatted(an(), attachmentId);
        return world.post(with, "/v3.0/oa/message/cs", body).expect(200).json();
    }
}
