package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is said with customers stands in the histories of what it is about: once, where it belongs, for colleagues only. */
@KenhTest(plugins = {"chatter-bridge", "crm", "sales", "helpdesk", "invoicing", "zalo-oa", "zalo-simulator"})
@TestInstance(Lifecycle.PER_CLASS)
class ConversationsInHistoriesTest {
    private TestKenh kenh;
    private Histories shop;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new Histories(kenh);
    }

    @BeforeEach
    void begin() {
        shop.copies(false, 7);
    }

    private void writes(String key, String name, String phone, String text) {
        shop.world.customer(key, name, phone);
        shop.says(key, text);
        shop.world.known(key, name, phone);
    }

    @Test
    void what_is_said_stands_once_in_the_newest_open_document_or_the_pinned_one() {
        var then = kenh.clock().instant();
        writes("mai", "Nguyễn Thị Mai", "84912000001", "Đèn sen giá bao nhiêu ạ?");
        var lead = shop.lead("mai", "Đèn sen cho quán");
        assertEquals("off", shop.state(lead));
        assertEquals(List.of(), shop.copies(lead));

        shop.copies(true, 7);
        shop.copies(true, 7);
        assertEquals("copying", shop.state(lead));
        var first = shop.copies(lead).getFirst();
        assertEquals("Đèn sen giá bao nhiêu ạ?", first.text("/text"));
        assertEquals("Nguyễn Thị Mai", first.text("/author"));
        assertEquals("Zalo OA", first.text("/source"));
        assertEquals(then.toString(), first.text("/at"));

        shop.says("mai", "Màu óc chó nhé");
        shop.says("mai", "Giao trước Tết");
        shop.world.sim(
                "/deliveries/" + shop.world.simulated("/deliveries?limit=1").text("/items/0/id") + "/again", "{}");
        shop.world.drain();
        assertEquals(List.of("Đèn sen giá bao nhiêu ạ?\nMàu óc chó nhé\nGiao trước Tết"), shop.texts(lead));
        shop.world.reply("mai", "Dạ có ạ").expect(201);
        shop.world.drain();
        assertEquals("Dạ có ạ", shop.texts(lead).getFirst());
        assertEquals(0, kenh.number("select count(*) from chatter_notification where kind = 'NOTE'"));

        var edit = SalesShop.path(shop.staff()
                .post("/crm/leads/" + lead.split(":")[1] + "/quote", Map.of())
                .expect(303)
                .location());
        shop.world.drain();
        var order = "sales.order:" + edit.replaceAll("\\D", "");
        assertEquals("waiting", shop.state(lead));
        assertEquals(2, shop.texts(order).size(), "its history too");
        shop.later();
        shop.says("mai", "Thêm một cái nữa");
        assertEquals("Thêm một cái nữa", shop.texts(order).getFirst());
        assertFalse(shop.texts(lead).contains("Thêm một cái nữa"));

        shop.pin(lead, true);
        shop.later();
        shop.says("mai", "Chiều gọi em nhé");
        assertEquals("Chiều gọi em nhé", shop.texts(lead).getFirst());
        shop.pin(lead, false);
        shop.staff()
                .post("/sales/orders/" + order.split(":")[1] + "/cancel", Map.of("reason", "Đổi mẫu"))
                .expect(303);
        assertEquals("stopped", shop.state(order));
        shop.later();
        shop.says("mai", "Em lấy mẫu khác");
        assertEquals("Em lấy mẫu khác", shop.texts(lead).getFirst());

        kenh.disable("chatter-bridge");
        shop.later();
        shop.says("mai", "Lúc đang tắt");
        kenh.enable("chatter-bridge");
        shop.world.drain();
        assertEquals(1, shop.texts(lead).stream().filter("Lúc đang tắt"::equals).count());
        shop.world
                .admin()
                .postJson("/api/v1/crm/leads/" + lead.split(":")[1] + "/won", "")
                .expect(200);
        shop.later();
        shop.says("mai", "Cảm ơn shop");
        assertFalse((shop.texts(lead) + "" + shop.texts(order)).contains("Cảm ơn shop"));
        assertEquals("stopped", shop.state(lead));
    }

    @Test
    void files_are_shown_not_copied_and_what_a_customer_takes_back_is_gone() {
        writes("hung", "Trần Văn Hùng", "84912000002", "Nồi hỏng rồi");
        shop.copies(true, 0);
        var lead = shop.lead("hung", "Nồi mới");
        shop.later();
        shop.world.sends("hung", "image", "noi.png", Content.png());
        shop.world.drain();
        var picture = shop.copies(lead).getFirst();
        assertEquals(1, picture.items("/files").size(), picture.toString());
        assertEquals(
                1,
                kenh.number("select count(*) from chatter_attachment a join inbox_attachment i on i.file_id = a.file_id"
                        + " where a.own = false"));
        shop.staff().get(picture.text("/files/0/path")).expect(200);

        shop.unlink(lead);
        shop.later();
        shop.says("hung", "Sau khi gỡ");
        assertFalse(shop.texts(lead).contains("Sau khi gỡ"));
        var page = shop.staff().get("/crm/leads/" + lead.split(":")[1]).expect(200);
        assertTrue(page.shows("Đã gỡ liên kết") || page.shows("Link removed"), page.body());
        assertEquals(201, shop.link(shop.world.admin(), "hung", lead).status());
        assertEquals(200, shop.link(shop.world.admin(), "hung", lead).status());
        assertFalse(shop.texts(lead).contains("Sau khi gỡ"), "what was said meanwhile is not brought");
        shop.withdraws("hung");
        assertEquals(List.of(), shop.copies(lead));
    }

    @Test
    void what_became_another_customers_gets_nothing_more_of_the_first_ones_conversation() {
        writes("chi", "Đặng Kim Chi", "84912000004", "Gửi em báo giá");
        shop.copies(true, 7);
        var conversation = shop.world.conversation("chi").text("/id");
        var edit = SalesShop.path(shop.staff()
                .post("/sales/chat/" + conversation + "/quote", Map.of())
                .expect(303)
                .location());
        shop.world.drain();
        var id = edit.replaceAll("\\D", "");
        var order = "sales.order:" + id;
        assertEquals("copying", shop.state(order));
        var other = shop.world
                .admin()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Ngô Đức Thịnh\"}")
                .expect(201)
                .json()
                .text("/id");
        given(id, other);
        assertEquals("other", shop.state(order));
        assertTrue(shop.staff()
                .get("/inbox/conversations/" + conversation)
                .expect(200)
                .shows("chatter-bridge/links/"));
        shop.later();
        shop.says("chi", "Chuyện nhà em");
        assertFalse(shop.texts(order).contains("Chuyện nhà em"));
        // Who links it by hand knows whose it is.
        shop.unlink(order);
        assertEquals(201, shop.link(shop.world.admin(), "chi", order).status());
        assertEquals("copying", shop.state(order));
        shop.later();
        shop.says("chi", "Em hỏi giúp anh Thịnh");
        assertEquals("Em hỏi giúp anh Thịnh", shop.texts(order).getFirst());
    }

    @Test
    void nothing_is_kept_of_links_with_a_document_that_was_deleted() {
        writes("thu", "Lê Minh Thu", "84912000005", "Cho em xin báo giá");
        shop.copies(true, 7);
        var path = "/sales/chat/" + shop.world.conversation("thu").text("/id") + "/quote";
        var edit = SalesShop.path(shop.staff().post(path, Map.of()).expect(303).location());
        shop.world.drain();
        var id = edit.replaceAll("\\D", "");
        var order = "sales.order:" + id;
        assertEquals("copying", shop.state(order));
        assertEquals(1, shop.copies(order).size());
        var link = shop.linkOf(order).text("/id");
        shop.world
                .admin()
                .send("/api/v1/sales/orders/" + id, "DELETE", BodyPublishers.noBody(), Map.of())
                .expect(204);
        shop.world.drain();
        for (var table : List.of("copy where link_id", "block where link_id", "link where id")) {
            assertEquals(0, kenh.number("select count(*) from chatter_bridge_" + table + " = " + link), table);
        }
        shop.later();
        shop.says("thu", "Em vẫn hỏi tiếp");
        var next = SalesShop.path(shop.staff().post(path, Map.of()).expect(303).location());
        shop.world.drain();
        assertEquals("copying", shop.state("sales.order:" + next.replaceAll("\\D", "")));
    }

    private void given(String order, String partner) {
        shop.world
                .admin()
                .send(
                        "/api/v1/sales/orders/" + order,
                        "PUT",
                        BodyPublishers.ofString("{\"partnerId\": " + partner + "}"),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        shop.world.drain();
    }

    @Test
    void what_opens_a_ticket_again_stands_in_its_history_and_nowhere_else() {
        writes("ngoc", "Hồ Bích Ngọc", "84912000006", "Quạt kêu to quá");
        shop.copies(true, 7);
        var lead = shop.lead("ngoc", "Quạt trần mới");
        shop.later();
        var chat = "/inbox/conversations/" + shop.world.conversation("ngoc").text("/id") + "/messages";
        var made = shop.staff().post(chat, Map.of("text", "/ticket Quạt kêu")).expect(302);
        shop.world.drain();
        var id = SalesShop.path(made.location()).replaceAll("\\D", "");
        var ticket = "helpdesk.ticket:" + id;
        assertEquals("copying", shop.state(ticket));
        shop.world
                .admin()
                .postJson("/api/v1/helpdesk/tickets/" + id + "/close", "")
                .expect(200);
        shop.world.drain();
        assertEquals("stopped", shop.state(ticket));
        shop.later();
        shop.says("ngoc", "Quạt lại kêu rồi");
        assertEquals("copying", shop.state(ticket), "who writes again opens it again");
        assertEquals("Quạt lại kêu rồi", shop.texts(ticket).getFirst());
        assertFalse(String.join("\n", shop.texts(lead)).contains("Quạt lại kêu rồi"));
    }

    @Test
    void nobody_links_what_he_may_not_read() {
        writes("lan", "Vũ Thị Lan", "84912000003", "Tư vấn giúp em");
        var lead = shop.lead("lan", "Chuyện của quản trị viên");
        shop.unlink(lead);
        var agent = kenh.as("inbox.agent", "chatter-bridge.user");
        assertEquals(404, shop.link(agent, "lan", lead).status());
        var seller = kenh.as("inbox.agent", "chatter-bridge.user", "crm.salesperson");
        assertEquals(404, shop.link(seller, "lan", lead).status());
        assertEquals(403, shop.link(kenh.as("inbox.agent"), "lan", lead).status());
        var documents = "/chatter-bridge/conversations/"
                + shop.world.conversation("lan").text("/id") + "/documents?q=";
        assertFalse(
                seller.get(documents + "qu%E1%BA%A3n+tr%E1%BB%8B").expect(200).shows(lead));
        assertTrue(shop.staff()
                .get(documents + "qu%E1%BA%A3n+tr%E1%BB%8B")
                .expect(200)
                .shows(lead));
        assertTrue(shop.staff().get(documents).expect(200).shows(lead), "the customer's own");
        assertEquals(403, seller.get("/chatter-bridge/accounts").status());
    }
}
