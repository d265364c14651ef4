package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        var papers =
                files.keySet().stream().filter(name -> name.endsWith(".pdf")).toList();
        assertEquals(2, papers.size(), files.keySet().toString());
        papers.forEach(name -> assertTrue(name.matches("(conversations|helpdesk\\.tickets)/0001-[^/\\\\]+"), name));
        assertArrayEquals(PAPER, files.get(papers.getFirst()));
        assertArrayEquals(OTHER, files.get(papers.getLast()));
    }
}
