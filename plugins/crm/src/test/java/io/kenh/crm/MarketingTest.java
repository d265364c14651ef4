package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marketing says where leads come from, and nothing else of them. */
@KenhTest(plugins = {"crm", "chatter"})
class MarketingTest {
    private static String from(String lead) {
        return "/crm/documents/crm.lead/" + Desk.id(lead) + "/attribution";
    }

    private static long campaign(TestKenh kenh, String lead) {
        return kenh.number("select coalesce(max(campaign_id), 0) from crm_lead where id = " + Desk.id(lead));
    }

    @Test
    void the_origin_of_a_lead_is_said_on_its_page_and_stands_in_its_history(TestKenh kenh) {
        var admin = kenh.admin(Locale.of("vi"));
        var lead = Desk.lead(admin, "lead", "Hỏi quà Tết", "expectedRevenue", "900000", "source", "Website");
        var marketer = kenh.as("crm.marketing");
        var page = marketer.get(lead).expect(200);
        assertTrue(page.shows("action=\"" + from(lead) + "\""), page.body());
        assertFalse(page.shows(lead + "/edit") || page.shows(lead + "/won"));
        var said = Map.of("medium", "Zalo", "source", "Website", "campaign", "Tết 2027");
        assertEquals(lead, Desk.path(marketer.post(from(lead), said)));
        var now = marketer.get(lead).expect(200);
        assertTrue(now.shows("Tết 2027") && now.shows("Hỏi quà Tết"));
        assertEquals(
                900_000, kenh.number("select expected_revenue from crm_lead where id = " + Desk.id(lead)), "as it was");

        kenh.drain();
        var history = admin.get("/chatter/threads/crm.lead/" + Desk.id(lead) + "/entries")
                .expect(200);
        assertTrue(history.shows("Chiến dịch") && history.shows("Tết 2027"), history.body());
        assertFalse(history.shows("Website"), "the source is what it was: " + history.body());

        assertEquals(403, marketer.post(lead + "/edit", Map.of("title", "x")).status());
        assertEquals(403, marketer.post(lead + "/assign", Map.of()).status());
        assertEquals(403, marketer.post(lead + "/lost", Map.of("note", "x")).status());
    }

    @Test
    void programs_say_it_too_and_lost_leads_still_come_from_somewhere(TestKenh kenh) {
        var admin = kenh.admin();
        var lead = Desk.lead(admin, "opportunity", "Đèn lồng");
        admin.post(lead + "/lost", Map.of("note", "Đắt")).expect(303);
        var marketer = kenh.as("crm.marketing");
        marketer.send(
                        "/api/v1" + from(lead),
                        "PUT",
                        BodyPublishers.ofString("{\"campaign\": \"Hội chợ xuân\"}"),
                        Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"))
                .expect(200);
        assertTrue(campaign(kenh, lead) > 0);
        marketer.post(from(lead), Map.of("campaign", "")).expect(303);
        assertEquals(0, campaign(kenh, lead), "nobody knows");
    }

    @Test
    void nobody_else_may_and_a_merged_lead_answers_for_nothing(TestKenh kenh) {
        var admin = kenh.admin();
        var lead = Desk.lead(admin, "lead", "Ghế mây");
        var me = Long.toString(kenh.number("select created_by from crm_lead where id = " + Desk.id(lead)));
        admin.post(lead + "/assign", Map.of("assignee", me)).expect(303);
        var said = Map.of("campaign", "Lén");
        var own = Desk.lead(kenh.as("crm.salesperson"), "lead", "Của tôi");
        var seller = kenh.as("crm.salesperson");
        assertEquals(403, seller.post(from(own), said).status());
        assertFalse(
                seller.get(Desk.lead(seller, "lead", "Của tôi nữa")).expect(200).shows("/attribution\""));
        // A team's lead says so of what they see.
        assertEquals(404, kenh.as("crm.lead").post(from(lead), said).status());

        var other = Desk.lead(admin, "lead", "Ghế mây nữa");
        admin.post(lead + "/twins", Map.of("ids", "" + Desk.id(other))).expect(303);
        assertEquals(409, kenh.as("crm.marketing").post(from(other), said).status());
        assertEquals(0, campaign(kenh, other));
        assertEquals(
                404,
                kenh.as("crm.marketing").post(from("/crm/leads/999999"), said).status());
    }

    @Test
    void who_may_change_stages_only_is_told_what_the_words_need(TestKenh kenh) {
        var grants = Map.of("name", "Chỉ giai đoạn", "grant.crm.settings.write", "COMPANY");
        kenh.admin().post("/settings/roles", grants).expect(303);
        kenh.change("update core_role set code = 'custom.stages' where name = 'Chỉ giai đoạn'");
        var missing = "Sửa phương tiện, nguồn, chiến dịch";
        var setup = kenh.as("custom.stages")
                .with("Accept-Language", "vi")
                .get("/crm/setup")
                .expect(200);
        assertTrue(setup.shows(missing), setup.body());
        assertFalse(setup.shows("/crm/attribution"), "leads nowhere for them");
        var all = kenh.admin(Locale.of("vi")).get("/crm/setup").expect(200);
        assertTrue(all.shows("/crm/attribution") && !all.shows(missing));
    }
}
