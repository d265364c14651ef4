package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The main story, the same on both databases: a customer writes on Zalo, staff answer in Kenh, the customer reads the answer on Zalo. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FirstConversation {
    private static final String REPEATED = "select count(*) from zalo_oa_event where state = 'DUPLICATE'";
    private static final String OVERTAKING = """
            select count(*) from zalo_oa_event first join zalo_oa_event later on later.account_id = first.account_id
              and later.subject = first.subject and later.id > first.id and later.happened_at < first.happened_at
            where first.subject = '%s' and first.name = 'user_send_text' and later.name = 'user_send_text'
            """;

    private World shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new World(kenh).open();
    }

    @Test
    void a_text_a_picture_and_a_file_reach_the_inbox() {
        shop.customer("mai", "Nguyễn Thị Mai", "84912000001");
        shop.says("mai", "Đèn sen gỗ còn hàng không ạ?");
        shop.drain();
        shop.sends("mai", "image", "goc-phong.png", Content.png());
        shop.drain();
        shop.sends("mai", "file", "don-hang.pdf", Content.pdf());
        shop.drain();

        var messages = shop.messages("mai").reversed();
        assertEquals(3, messages.size());
        assertEquals("Đèn sen gỗ còn hàng không ạ?", messages.get(0).text("/text"));
        assertStored(messages.get(1), "image", "image/png");
        assertStored(messages.get(2), "file", "application/pdf");
        assertEquals(3, shop.conversation("mai").number("/unread"));
    }

    private void assertStored(JsonBody message, String kind, String mediaType) {
        assertEquals(kind, message.text("/attachments/0/kind"));
        var copy = shop.admin().get(message.text("/attachments/0/url")).expect(200);
        assertTrue(
                copy.header("Content-Type").orElse("").startsWith(mediaType),
                () -> "is " + copy.header("Content-Type"));
    }

    @Test
    void an_answer_appears_on_the_phone_and_read_appears_in_the_inbox() {
        shop.customer("hung", "Trần Văn Hùng", "84912000002");
        shop.says("hung", "Loa bên trái bị rè");
        shop.drain();

        shop.reply("hung", "Dạ em đổi loa mới cho anh ạ").expect(201);
        assertEquals("queued", status("hung"));
        shop.drain();

        var shown = shop.phone("hung").getLast();
        assertEquals("oa", shown.text("/from"));
        assertEquals("Dạ em đổi loa mới cho anh ạ", shown.text("/text"));
        assertTrue(List.of("sent", "delivered").contains(status("hung")));

        shop.looks("hung");
        shop.drain();
        assertEquals("read", status("hung"));
    }

    private String status(String partner) {
        return shop.messages(partner).getFirst().text("/status");
    }

    @Test
    void the_window_closes_by_the_clock(TestKenh kenh) {
        shop.customer("thuy", "Võ Thanh Thủy", "84912000003");
        shop.says("thuy", "Đơn của em giao chậm quá");
        shop.drain();
        shop.reply("thuy", "Dạ em kiểm tra ngay").expect(201);
        shop.drain();

        kenh.clock().advance(Duration.ofDays(7).plusMinutes(1));
        var refused = shop.reply("thuy", "Chị nhận được hàng chưa ạ?");
        assertEquals(4, refused.status() / 100, () -> "was answered with " + refused.status());
        shop.drain();
        assertFalse(shop.phone("thuy").getLast().text("/text").startsWith("Chị nhận"));

        shop.says("thuy", "Nhận được rồi em");
        shop.drain();
        shop.reply("thuy", "Dạ em cảm ơn chị").expect(201);
    }

    @Test
    void an_event_delivered_twice_has_one_effect(TestKenh kenh) {
        long repeated = kenh.number(REPEATED);
        shop.customer("bao", "Đặng Quốc Bảo", "84912000004");
        shop.fault("duplicate", 0, 3);
        shop.says("bao", "một");
        shop.drain();
        shop.says("bao", "hai");
        shop.drain();
        shop.says("bao", "ba");
        shop.drain();
        shop.sim("/faults/clear", "{}");
        assertEquals(repeated + 3, kenh.number(REPEATED), "events that came twice");
        assertEquals(List.of("một", "hai", "ba"), texts("bao"));
    }

    @Test
    void events_out_of_order_end_in_the_right_order(TestKenh kenh) {
        shop.customer("anh", "Huỳnh Ngọc Anh", "84912000005");
        shop.says("anh", "một");
        shop.drain();
        kenh.clock().advance(Duration.ofSeconds(2));
        shop.fault("out-of-order", 0, 1);
        shop.says("anh", "hai");
        kenh.clock().advance(Duration.ofSeconds(2));
        shop.says("anh", "ba");
        kenh.clock().advance(Duration.ofSeconds(5));
        shop.drain();
        shop.sim("/faults/clear", "{}");
        var customer = shop.conversation("anh").text("/customer");
        assertEquals(1, kenh.number(OVERTAKING.formatted(customer)), "events that came before an earlier one");
        assertEquals(List.of("một", "hai", "ba"), texts("anh"));
    }

    private List<String> texts(String partner) {
        return shop.messages(partner).reversed().stream()
                .map(message -> message.text("/text"))
                .toList();
    }

    @Test
    void a_token_that_expires_in_the_conversation_is_renewed_unnoticed() {
        shop.customer("nam", "Hoàng Văn Nam", "84912000006");
        shop.says("nam", "Công nợ còn bao nhiêu em?");
        shop.drain();
        shop.sim("/tokens/expire", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(World.APP, World.OA));
        shop.reply("nam", "Dạ còn 46.800.000 đ ạ").expect(201);
        shop.drain();
        assertEquals("Dạ còn 46.800.000 đ ạ", shop.phone("nam").getLast().text("/text"));
        assertTrue(List.of("sent", "delivered").contains(status("nam")));
    }
}
