package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "crm")
class WhoseTest {
    @Test
    void a_salesperson_sees_own_leads_and_nobodys(TestKenh kenh) {
        var admin = kenh.admin();
        var theirs = Desk.lead(admin, "opportunity", "Của quản trị", "assignee", me(kenh, admin));
        var nobodys = Desk.lead(admin, "opportunity", "Chưa ai nhận");
        var seller = kenh.as("crm.salesperson");
        var own = Desk.lead(seller, "opportunity", "Của tôi");
        for (var list :
                new String[] {"/crm/pipeline?view=kanban", "/crm/all?view=list", "/crm/all/export?format=csv"}) {
            var page = seller.get(list).expect(200);
            assertTrue(page.shows("Chưa ai nhận"), list);
            assertFalse(page.shows("Của quản trị"), list);
        }
        assertEquals(404, seller.get(theirs).status());
        assertEquals(404, seller.post(theirs + "/won", Map.of()).status());
        seller.post("/crm/pipeline/move", Map.of("id", "" + Desk.id(theirs), "to", "2"))
                .expect(303);
        assertEquals(1, kenh.number("select stage_id from crm_lead where id = " + Desk.id(theirs)));
        seller.get(nobodys).expect(200);
        assertEquals(
                422,
                seller.post(own + "/assign", Map.of("assignee", me(kenh, admin)))
                        .status());
        assertEquals(403, seller.get("/crm/setup").status());
        assertEquals(403, seller.get(own + "/twins").status());
        var reader = kenh.as("crm.marketing");
        reader.get(theirs).expect(200);
        assertFalse(reader.get("/crm/pipeline?view=kanban").expect(200).shows("/crm/pipeline/quick"));
        assertEquals(403, reader.post(theirs + "/won", Map.of()).status());
    }

    private static String me(TestKenh kenh, io.kenh.testkit.Browserless who) {
        var path = Desk.lead(who, "lead", "Ai đấy");
        return "" + kenh.number("select created_by from crm_lead where id = " + Desk.id(path));
    }

    @Test
    void duplicates_are_shown_and_merged(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var first = Desk.lead(staff, "lead", "Hỏi đèn", "phone", "+84 912 000 111", "contactName", "Chị Hoa");
        var second = Desk.lead(
                staff,
                "opportunity",
                "Đèn sen",
                "phone",
                "0912000111",
                "expectedRevenue",
                "900000",
                "tags",
                "đèn",
                "description",
                "cần 2 cái");
        assertTrue(staff.get(first).expect(200).shows("Đèn sen"));
        assertTrue(staff.get(first + "/twins").expect(200).shows("Đèn sen"));
        staff.post(first + "/twins", Map.of()).expect(422);
        staff.post(first + "/twins", Map.of("ids", "" + Desk.id(second))).expect(303);
        assertEquals(first, Desk.path(staff.get(second)));
        var merged = staff.get(first).expect(200);
        for (var shown : new String[] {"900.000", "cần 2 cái", "Chị Hoa", "Cơ hội"}) {
            assertTrue(merged.shows(shown), shown);
        }
        assertFalse(staff.get("/crm/all?view=list&q=den").shows(second + "\""));
        var long1 = Desk.lead(staff, "lead", "Dài", "description", "a".repeat(60_000));
        var long2 = Desk.lead(staff, "lead", "Dài nữa", "description", "b".repeat(60_000));
        var refused = staff.post(long1 + "/twins", Map.of("ids", "" + Desk.id(long2)));
        assertEquals(422, refused.status());
        assertTrue(refused.shows("100.000"), refused.body());
        assertEquals(
                2, kenh.number("select count(*) from crm_lead where state = 'OPEN' and length(description) = 60000"));
        var known = Desk.customer(kenh, "Anh Bình", "0913000222");
        var other = Desk.customer(kenh, "Anh Cường", "0913000333");
        var bound = Desk.lead(staff, "lead", "Một", "partnerId", "" + known, "partner", "Anh Bình");
        var else_ = Desk.lead(staff, "lead", "Hai", "partnerId", "" + other, "partner", "Anh Cường");
        assertEquals(
                409,
                staff.post(bound + "/twins", Map.of("ids", "" + Desk.id(else_))).status());
    }

    @Test
    void a_lead_becomes_an_opportunity_of_a_contact(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var fresh = Desk.lead(staff, "lead", "Nến thơm", "contactName", "Phạm Thu Thảo", "phone", "0914555666");
        assertTrue(staff.get(fresh + "/convert").expect(200).shows("Tạo liên hệ mới: Phạm Thu Thảo"));
        staff.post(fresh + "/convert", Map.of("customer", "new")).expect(303);
        var partner = kenh.number("select partner_id from crm_lead where id = " + Desk.id(fresh));
        assertTrue(staff.get("/contacts/partners/" + partner).expect(200).shows("Phạm Thu Thảo"));
        assertTrue(staff.get("/crm/pipeline?view=kanban").shows("Nến thơm"));
        var again = Desk.lead(staff, "lead", "Nến lần nữa", "phone", "+84914555666");
        var page = staff.get(again + "/convert").expect(200);
        assertTrue(page.shows("value=\"" + partner + "\""), page.body());
        staff.post(again + "/convert", Map.of("customer", "" + partner)).expect(303);
        assertEquals(
                2, kenh.number("select count(*) from crm_lead where kind = 'OPPORTUNITY' and partner_id = " + partner));
    }

    @Test
    void leads_are_dealt_out_in_turn(TestKenh kenh) {
        var staff = kenh.admin();
        kenh.as("crm.salesperson");
        var ids = new String[4];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "" + Desk.id(Desk.lead(staff, "lead", "Chia " + i));
        }
        staff.post("/crm/leads/bulk/deal?q=chia", Map.of("all", "1")).expect(303);
        assertEquals(0, kenh.number("select count(*) from crm_lead where title like 'Chia %' and assignee_id is null"));
        assertTrue(kenh.number("select count(distinct assignee_id) from crm_lead where title like 'Chia %'") > 1);
    }
}
