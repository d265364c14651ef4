package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The copy of a customer's data holds what every plugin knows of them, and nothing of anybody else. */
@KenhTest(plugins = {"portal-login", "sales", "helpdesk", "crm", "website-button", "zbs-templates", "zalo-simulator"})
class WholeCopyTest {
    private static final byte[] PAPER = "%PDF-1.4 phiếu bảo hành".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "%PDF-1.4 ảnh chụp đèn".getBytes(StandardCharsets.UTF_8);
    private static final String CONFIRMED = "sales.order.confirmed";

    private final TestKenh kenh;

    WholeCopyTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private long made(String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json().number("/id");
    }

    private void site() {
        var account = Long.toString(kenh.number("select min(id) from zalo_oa_account"));
        var form = new HashMap<>(Map.of("name", "Cửa hàng", "account", account, "origins", "shop.example.vn/"));
        form.putAll(Map.of("corner", "LEFT", "mode", "LINK", "greeting", "Xin chào!", "colour", "#0068ff"));
        form.putAll(Map.of("language", "vi", "active", "on"));
        kenh.admin().post("/website-button/sites", form).expect(303);
    }

    /** Everything a customer can leave behind. @return the contact */
    private long busy(SalesShop shop, String key, String name, String phone) {
        shop.writes(key, name, phone, "Cho em hỏi về đèn của " + name);
        shop.world.sends(key, "file", "../../phiếu " + key + ".pdf", PAPER);
        shop.world.drain();
        var conversation = shop.world.conversation(key);
        long contact = conversation.number("/partnerId");
        made("/crm/leads", """
                {"title":"%s muốn mua sỉ","partnerId":%d,"description":"khó tính"}""".formatted(name, contact));
        long order = made("/sales/orders", """
                {"partnerId":%d,"lines":[{"text":"Đèn sen","unitPrice":500000,"taxIds":[]}]}""".formatted(contact));
        kenh.api()
                .postJson("/api/v1/sales/orders/" + order + "/confirm", "{\"anyway\":true}")
                .expect(200);
        made("/zbs-templates/messages", """
                {"templateId":%s,"documentType":"sales.order","documentId":%d,"key":"%s"}""".formatted(shop.template(CONFIRMED), order, key));
        kenh.change("""
                insert into website_button_click (id, version, company_id, site_id, account_id, reference, clicked_at, page, source,
                medium, campaign, conversation_id, certain) values (%d, 0, %d, %d, 1, 'ABC%03d', current_timestamp, '/den-%s', 'facebook',
                '', '', %s, true)""".formatted(
                        contact,
                        kenh.number("select min(id) from core_company"),
                        kenh.number("select min(id) from website_button_site"),
                        contact % 1000,
                        key,
                        conversation.text("/id")));
        shop.world.drain();
        return contact;
    }

    /** The one ticket, done. */
    private void rated(Browserless guest, String comment) {
        long ticket = kenh.number("select max(id) from helpdesk_ticket");
        long closing = kenh.number("select min(id) from helpdesk_stage where closing");
        kenh.api()
                .postJson("/api/v1/helpdesk/tickets/" + ticket + "/move", "{\"stageId\":" + closing + "}")
                .expect(200);
        guest.post("/portal/helpdesk/tickets/" + ticket + "/rate", Map.of("stars", "2", "comment", comment))
                .expect(303);
    }

    /** One quotation accepted and signed, one rejected, one cancelled by staff. */
    private void answered(Visitors visitors, Browserless guest, long contact) {
        answer(
                visitors,
                guest,
                contact,
                "accept",
                Map.of("name", "Chị Mai", "agree", "on", "signature", "10,20 60,90"));
        answer(visitors, guest, contact, "reject", Map.of("reason", "Đắt quá"));
        var third = visitors.sent(contact).text("/id");
        kenh.api()
                .postJson("/api/v1/sales/orders/" + third + "/cancel", "{\"reason\":\"Khách nợ cũ\"}")
                .expect(200);
    }

    private static void answer(
            Visitors visitors, Browserless guest, long contact, String how, Map<String, String> said) {
        var page = "/portal/sales/orders/" + visitors.sent(contact).text("/id");
        var form = new HashMap<>(said);
        form.put("seen", guest.get(page).expect(200).find("name=\"seen\" value=\"(\\d+)\""));
        guest.post(page + "/" + how, form).expect(303);
    }

    @Test
    void it_has_what_each_plugin_knows_and_the_files(TestKenh server) {
        var shop = new SalesShop(server);
        var visitors = new Visitors(server);
        site();
        var mai = busy(shop, "mai", "Nguyễn Thị Mai", "84912000001");
        var lan = busy(shop, "lan", "Trần Ngọc Lan", "84912000002");
        var guest = visitors.joined(mai);
        visitors.joined(lan);
        guest.upload(
                        "/portal/helpdesk/new",
                        Map.of("subject", "Đèn tắt", "description", "Sau hai tuần"),
                        "file",
                        "đèn.pdf",
                        OTHER)
                .expect(303);

        rated(guest, "Chờ hơi lâu");
        answered(visitors, guest, mai);

        var files = entries(guest.bytes("/portal/security/data"));
        Map.of(
                        "template-messages.json", "Nguyễn Thị Mai",
                        "zalo.json", "Nguyễn Thị Mai",
                        "enquiries.json", "Nguyễn Thị Mai muốn mua sỉ",
                        "website-visits.json", "/den-mai",
                        "conversations.json", "về đèn của Nguyễn Thị Mai",
                        "helpdesk.tickets.json", "Đèn tắt")
                .forEach((name, text) -> {
                    var said = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
                    assertTrue(said.contains(text), name + ": " + said + files.keySet());
                    assertTrue(!said.contains("Lan") && !said.contains("den-lan"), said);
                    assertTrue(!said.contains("khó tính"), "what colleagues think is theirs");
                });
        var tickets = new String(files.get("helpdesk.tickets.json"), StandardCharsets.UTF_8);
        for (var said : new String[] {"Sau hai tuần", "\"stars\":2", "Chờ hơi lâu"}) {
            assertTrue(tickets.contains(said), said + " in " + tickets);
        }
        var orders = new String(files.get("sales.orders.json"), StandardCharsets.UTF_8);
        assertTrue(orders.contains("\"acceptedName\":\"Chị Mai\"") && orders.contains("\"acceptedAt\":\"2"), orders);
        var quotations = new String(files.get("sales.quotations.json"), StandardCharsets.UTF_8);
        assertTrue(quotations.contains("\"rejectedFor\":\"Đắt quá\"") && quotations.contains("Đã từ chối"), quotations);
        assertTrue(!quotations.contains("Khách nợ cũ"), "what staff notes when cancelling is theirs");
        var drawn =
                files.keySet().stream().filter(name -> name.endsWith(".png")).toList();
        assertEquals(1, drawn.size(), files.keySet().toString());
        assertTrue(drawn.getFirst().startsWith("sales.orders/0001-"), drawn.toString());
        assertEquals('P', files.get(drawn.getFirst())[1], "a picture");
        var papers =
                files.keySet().stream().filter(name -> name.endsWith(".pdf")).toList();
        assertEquals(2, papers.size(), files.keySet().toString());
        papers.forEach(name -> assertTrue(name.matches("(conversations|helpdesk\\.tickets)/0001-[^/\\\\]+"), name));
        assertArrayEquals(PAPER, files.get(papers.getFirst()));
        assertArrayEquals(OTHER, files.get(papers.getLast()));
    }
}
