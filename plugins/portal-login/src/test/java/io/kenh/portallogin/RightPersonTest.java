package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is bound stays the right customer's, whatever becomes of contacts, links and staff's corrections. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class RightPersonTest {
    private static Browserless browser(TestKenh kenh) {
        return kenh.anonymous().with("Accept-Language", "vi");
    }

    private static long account(TestKenh kenh, long partner) {
        return kenh.number("select id from portal_account where partner_id = " + partner);
    }

    @Test
    void who_was_merged_comes_in_as_the_contact_that_is_left(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("gop", "Lâm Thị Gộp", "84912000201");
        long merged = shop.known("gop", "Lâm Thị Gộp", "84912000201");
        assertEquals("/portal", shop.enters(browser(kenh), "gop").expect(303).location());
        long kept = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Chị Gộp\", \"email\": \"gop@khach.example\"}")
                .expect(201)
                .json()
                .number("/id");
        kenh.admin().post("/portal/accounts/of/" + kept + "/invite", Map.of()).expect(303);
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + merged, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();

        var phone = browser(kenh);
        assertEquals("/portal", shop.enters(phone, "gop").expect(303).location());
        phone.get("/portal").expect(200);
        assertEquals(
                account(kenh, kept),
                kenh.number(
                        "select max(account_id) from portal_session where id = (select max(id) from portal_session)"));

        // Staff who close it close it for Zalo too.
        kenh.admin().post("/portal/accounts/of/" + kept + "/block", Map.of()).expect(303);
        assertTrue(shop.enters(browser(kenh), "gop").expect(303).location().contains("refused"));
    }

    @Test
    void whoever_came_in_by_the_wrong_zalo_is_out_when_staff_remove_it(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("nham", "Hồ Nhầm", "84912000202");
        long partner = shop.known("nham", "Hồ Nhầm", "84912000202");
        var phone = browser(kenh);
        shop.enters(phone, "nham").expect(303);
        phone.get("/portal").expect(200);
        kenh.admin()
                .post("/portal-login/accounts/" + account(kenh, partner) + "/remove", Map.of())
                .expect(303);
        phone.get("/portal").expect(302);
    }

    @Test
    void a_link_of_another_site_binds_nobody_to_somebody_elses_invitation(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        var start = "/portal/zalo/start?company=" + shop.company() + "&next=%2Fportal&invitation=abc";
        browser(kenh).with("Sec-Fetch-Site", "cross-site").get(start).expect(403);
        browser(kenh).with("Sec-Fetch-Site", "same-origin").get(start).expect(303);
    }
}
