package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether a lead can be written to is true today, not only on the day it was noted. */
@KenhTest(plugins = {"crm", "zalo-oa", "zalo-simulator"})
class PhoneMarksFollowTest {
    private static final String PARTNERS = "/api/v1/contacts/partners";
    private static final String LEADS = "/api/v1/crm/leads";

    private static long made(World shop, String path, String json) {
        return shop.admin().postJson(path, json).expect(201).json().number("/id");
    }

    private static String mark(World shop, long lead) {
        shop.drain();
        return shop.admin().get(LEADS + "/" + lead).expect(200).json().text("/phoneMark");
    }

    @Test
    void a_mark_follows_the_contacts_number_their_conversation_and_their_merges(TestKenh kenh) {
        var shop = new World(kenh).open();
        long byNumber = made(shop, LEADS, "{\"title\":\"Đèn sen\",\"phone\":\"0912 000 001\"}");
        shop.customer("mai", "Nguyễn Thị Mai", "84912000001");
        shop.says("mai", "Đèn sen giá bao nhiêu ạ?");
        assertEquals("valid", mark(shop, byNumber), "nobody knows yet whose number it is");
        shop.known("mai", "Nguyễn Thị Mai", "84912000001");
        assertEquals("chat", mark(shop, byNumber));
        shop.known("mai", "Nguyễn Thị Mai", "84912000009");
        assertEquals("valid", mark(shop, byNumber), "the number is no longer hers");
        shop.known("mai", "Nguyễn Thị Mai", "84912000001");
        assertEquals("chat", mark(shop, byNumber));

        long mai = Long.parseLong(shop.conversation("mai").text("/partnerId"));
        var link = "/zalo-oa/links/" + kenh.number("select id from zalo_oa_link where partner_id = " + mai);
        kenh.admin().post(link + "/unlink", Map.of()).expect(303);
        assertEquals("valid", mark(shop, byNumber));
        kenh.admin().post(link + "/link", Map.of("partner", "" + mai)).expect(303);
        assertEquals("chat", mark(shop, byNumber));

        long other = made(shop, PARTNERS, "{\"name\":\"Chị Mai\",\"phone\":\"0912000055\"}");
        long byContact = made(shop, LEADS, "{\"title\":\"Đèn cho quán\",\"partnerId\":" + other + "}");
        assertEquals("valid", mark(shop, byContact));
        kenh.admin()
                .post("/contacts/partners/" + other + "/merge/" + mai, Map.of("keep", "" + other))
                .expect(303);
        assertEquals("chat", mark(shop, byContact));
        assertEquals("valid", mark(shop, byNumber), "a merged contact's number finds nobody");
        kenh.admin()
                .post("/contacts/merges/" + kenh.number("select max(id) from contacts_merge") + "/undo", Map.of())
                .expect(303);
        assertEquals("valid", mark(shop, byContact));
        assertEquals("chat", mark(shop, byNumber));
    }

    @Test
    void a_first_message_marks_every_lead_of_the_contact(TestKenh kenh) {
        var shop = new World(kenh);
        if (kenh.number("select count(*) from zalo_oa_account") == 0) {
            shop.open();
        }
        shop.customer("hung", "Trần Văn Hùng", "84912000002");
        shop.says("hung", "Chào shop");
        shop.drain();
        var shadow = shop.conversation("hung").text("/partnerId");
        long number = made(shop, PARTNERS, "{\"name\":\"Anh Hùng\",\"phone\":\"0912000002\"}");
        long one = made(shop, LEADS, "{\"title\":\"Một\",\"phone\":\"+84 912 000 002\"}");
        long two = made(shop, LEADS, "{\"title\":\"Hai\",\"partnerId\":" + number + "}");
        long none = made(shop, LEADS, "{\"title\":\"Ba\",\"partnerId\":" + shadow + "}");
        long wrong = made(shop, LEADS, "{\"title\":\"Bốn\",\"phone\":\"0912 34\"}");
        assertEquals("valid", mark(shop, one));
        assertEquals("valid", mark(shop, two));
        assertEquals("none", mark(shop, none));
        var link = "/zalo-oa/links/" + kenh.number("select id from zalo_oa_link where partner_id = " + shadow);
        kenh.admin().post(link + "/link", Map.of("partner", "" + number)).expect(303);
        assertEquals("chat", mark(shop, one));
        assertEquals("chat", mark(shop, two));
        assertEquals("none", mark(shop, none));
        assertEquals("invalid", mark(shop, wrong));
    }
}
