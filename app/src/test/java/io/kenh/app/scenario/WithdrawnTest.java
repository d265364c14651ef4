package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who takes back their data at Zalo leaves nothing of what they said in what was made of it. */
@KenhTest(plugins = {"crm", "helpdesk", "inbox", "chatter", "zalo-oa", "zalo-simulator"})
class WithdrawnTest {
    @Test
    void leads_and_tickets_keep_what_staff_wrote_and_nothing_else(TestKenh kenh) throws Exception {
        var world = new World(kenh).open();
        var staff = kenh.admin();
        world.customer("tuyet", "Lý Ánh Tuyết", "84912000077");
        world.says("tuyet", "Shop ơi");
        world.drain();
        world.says("tuyet", "Nồi cơm mua tuần trước không nóng");
        world.drain();
        var chat = "/inbox/conversations/" + world.conversation("tuyet").text("/id");
        var ticket = "/api/v1"
                + SalesShop.path(staff.post(chat + "/messages", Map.of("text", "/ticket Nồi cơm hỏng"))
                        .location());
        staff.post(chat + "/messages", Map.of("text", "/lead Khách cần nồi mới"));
        world.says("tuyet", "Nhà ở 12 Hàng Bạc");
        world.drain();
        var lead = "/api/v1/crm/leads/" + kenh.number("select max(id) from crm_lead");
        staff.post(
                        chat.replace("/inbox/conversations/", "/crm/chat/") + "/lead" + lead.replaceAll(".*leads", ""),
                        Map.of())
                .expect(303);
        var api = kenh.api();
        for (var document : List.of(ticket, lead)) {
            var made = api.get(document).expect(200).json();
            assertTrue(made.text("/description").contains("Lý Ánh Tuyết: Nồi cơm mua"), made.toString());
            var words = made.text("/description") + "\n\nĐã hẹn thợ sáng mai";
            put(api, document, "{\"description\": \"" + words.replace("\n", "\\n") + "\"}");
        }
        withdraw(kenh, world.conversation("tuyet").text("/customer"));
        for (var document : List.of(ticket, lead)) {
            var left = api.get(document).expect(200);
            assertFalse(left.shows("Tuyết") || left.shows("Nồi cơm mua") || left.shows("Hàng Bạc"), left.body());
            assertEquals("Đã hẹn thợ sáng mai", left.json().text("/description"));
            var page = staff.get(document.replace("/api/v1", "")).expect(200);
            assertFalse(page.shows("Tuyết") || page.shows("Hàng Bạc"), page.body());
            assertTrue(page.shows("rút lại dữ liệu"), page.body());
        }
        assertEquals(0, kenh.number("select (select count(*) from crm_said) + (select count(*) from helpdesk_said)"));
        assertEquals(
                0,
                kenh.number("select (select count(*) from crm_lead where search_text like '%tuyet%')"
                        + " + (select count(*) from helpdesk_ticket where search_text like '%tuyet%')"));
    }

    private static void put(Browserless api, String path, String json) {
        api.send(path, "PUT", BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"))
                .expect(200);
    }

    /** As Zalo tells it. */
    private static void withdraw(TestKenh kenh, String user) throws Exception {
        var at = Long.toString(kenh.clock().millis());
        var body =
                "{\"event_name\": \"user_withdraw\", \"app_id\": \"%s\", \"oa_id\": \"%s\", \"user_id\": \"%s\", \"timestamp\": \"%s\"}"
                        .formatted(World.APP, World.OA, user, at);
        var digest = MessageDigest.getInstance("SHA-256")
                .digest((World.APP + body + at + World.OA_SECRET).getBytes(StandardCharsets.UTF_8));
        kenh.anonymous()
                .send(
                        "/webhooks/zalo",
                        "POST",
                        BodyPublishers.ofString(body),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "X-ZEvent-Signature",
                                "mac=" + HexFormat.of().formatHex(digest)))
                .expect(200);
        kenh.drain();
    }
}
