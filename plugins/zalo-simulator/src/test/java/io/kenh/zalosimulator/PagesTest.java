package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zalo-simulator")
class PagesTest {
    private static final String CHAT = "/zalo-simulator/phone/an/" + World.SHOP;
    /** A key that stands where its text should be; addresses and topics have the same beginning. */
    private static final Pattern RAW_KEY = Pattern.compile(">\\s*zalo-simulator\\.[a-z-]+");

    private final TestKenh kenh;
    private final World world;

    PagesTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, "http://127.0.0.1:1/closed");
    }

    @Test
    void every_page_shows_a_full_world_in_both_languages() {
        world.act("an", "\"action\":\"sticker\"");
        world.act("an", "\"action\":\"location\",\"latitude\":\"10.7\",\"longitude\":\"106.7\"");
        world.act("an", "\"action\":\"link\",\"url\":\"https://kenh.example.vn\"");
        world.act("an", "\"action\":\"card\",\"name\":\"Bình\",\"phone\":\"84912345678\"");
        world.act("an", "\"action\":\"image\",\"url\":\"https://x/y.png\"");
        sendButtons();
        askForDetails();
        world.sim("oas/" + World.SHOP + "/zbs", "{\"balance\":1000000}");
        var zbs = new Zbs(kenh, world.token(World.SHOP));
        zbs.send(zbs.approved(world, zbs.confirmation("one")), "t1");
        zbs.create(zbs.confirmation("two"));
        kenh.drain();
        world.sim("faults", "{\"kind\":\"slow\",\"amount\":1,\"path\":\"/nowhere\"}");

        for (var language : List.of("vi", "en")) {
            for (var path : List.of(
                    "/zalo-simulator/phone",
                    "/zalo-simulator/phone/an",
                    CHAT,
                    "/zalo-simulator/console",
                    "/zalo-simulator/console/people",
                    "/zalo-simulator/console/templates",
                    "/zalo-simulator/console/clock",
                    "/zalo-simulator/console/deliveries",
                    "/zalo-simulator/console/requests")) {
                var page = kenh.admin(Locale.of(language)).get(path).expect(200);
                assertFalse(RAW_KEY.matcher(page.body()).find(), path);
            }
        }
    }

    @Test
    void what_is_typed_on_the_phone_is_said() {
        var phone = kenh.admin();
        phone.post(CHAT + "/text", Map.of("text", "Cho em hỏi giá <b>")).expect(303);

        var fragment = phone.with("HX-Request", "true").post(CHAT + "/sticker", Map.of("sticker", "83e9a1c0b2d4f601"));

        assertTrue(fragment.expect(200).shows("Cho em hỏi giá &lt;b"));
        assertEquals("sticker", world.chat("an").text("/messages/1/kind"));
    }

    @Test
    void a_file_is_sent_from_the_phone() {
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        kenh.admin()
                .upload(CHAT + "/file", Map.of(), "file", "báo giá.pdf", pdf)
                .expect(303);

        assertEquals("file", world.chat("an").text("/messages/0/kind"));
        assertEquals("báo giá.pdf", world.chat("an").text("/messages/0/attachments/0/payload/name"));
    }

    @Test
    void a_button_speaks_for_the_person_and_a_hidden_one_leaves_no_trace_on_the_phone() {
        world.writes("an", "Chào shop");
        var id = sendButtons();

        world.act("an", "\"action\":\"press\",\"messageId\":\"%s\",\"button\":0".formatted(id));
        world.act("an", "\"action\":\"press\",\"messageId\":\"%s\",\"button\":1".formatted(id));

        assertEquals("#gia", world.chat("an").text("/messages/2/text"));
        assertEquals(3, world.chat("an").items("/messages").size());
        assertEquals(3, world.look("counters").number("/messagesFromUsers"));
    }

    @Test
    void a_reaction_stands_on_the_message_until_it_is_removed() {
        var id = world.writes("an", "Chào shop");
        var token = world.token(World.SHOP);
        var react = """
                {"recipient":{"user_id":"%s"},"sender_action":{"react_icon":"%s","react_message_id":"%s"}}""";
        var user = world.userId("an", World.SHOP);

        world.post(token, "/v2.0/oa/message", react.formatted(user, "/-heart", id))
                .expect(200);
        assertEquals("/-heart", world.chat("an").text("/messages/0/oaReaction"));
        world.post(token, "/v2.0/oa/message", react.formatted(user, "/-remove", id));
        assertEquals("", world.chat("an").text("/messages/0/oaReaction"));
        var unknown = world.post(token, "/v2.0/oa/message", react.formatted(user, ":)", id));
        assertEquals(-201, unknown.json().number("/error"));
    }

    private String sendButtons() {
        var body = """
                {"recipient":{"user_id":"%s"},"message":{"text":"Chọn nhé","attachment":{"type":"template","payload":{"buttons":[
                 {"title":"Giá","type":"oa.query.show","payload":"#gia"},{"title":"Khác","type":"oa.query.hide","payload":"#khac"},
                 {"title":"Gọi","type":"oa.open.phone","payload":{"phone_code":"84912345678"}}]}}}}
                """.formatted(world.userId("an", World.SHOP));
        return world.post(world.token(World.SHOP), "/v3.0/oa/message/cs", body)
                .json()
                .text("/data/message_id");
    }

    private void askForDetails() {
        var body = """
                {"recipient":{"user_id":"%s"},"message":{"attachment":{"type":"template","payload":{"template_type":"request_user_info",
                 "elements":[{"title":"Cho shop xin thông tin","subtitle":"Để giao hàng","image_url":"https://x/y.png"}]}}}}
                """.formatted(world.userId("an", World.SHOP));
        var answer =
                world.post(world.token(World.SHOP), "/v3.0/oa/message/cs", body).json();
        assertEquals(0, answer.number("/error"));
    }
}
