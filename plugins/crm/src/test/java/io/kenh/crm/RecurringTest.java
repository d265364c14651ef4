package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is paid again and again, and stages of a team's own. */
@KenhTest(plugins = "crm")
class RecurringTest {
    private static final String LEADS = "/api/v1/crm/leads";

    @Test
    void recurring_revenue_is_counted_by_the_month_in_list_board_and_report(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var path = Desk.lead(
                staff,
                "opportunity",
                "Thuê phần mềm",
                "expectedRevenue",
                "5000000",
                "recurringRevenue",
                "12.000.000",
                "plan",
                "YEARLY",
                "medium",
                "Giới thiệu",
                "stage",
                "3");
        var id = Desk.id(path);
        assertEquals(1_000_000, kenh.number("select monthly_revenue from crm_lead where id = " + id));
        assertEquals(600_000, kenh.number("select weighted_monthly from crm_lead where id = " + id));
        assertTrue(staff.get(path).expect(200).shows("Hằng năm"));
        assertTrue(staff.get("/crm/pipeline?view=list").expect(200).shows("/tháng"));
        Desk.lead(staff, "opportunity", "Bảo trì", "recurringRevenue", "1500000", "plan", "QUARTERLY", "stage", "3");
        var board = staff.get("/crm/pipeline?view=kanban").expect(200);
        assertTrue(board.shows("MRR: 1.500.000"), board.body());
        staff.get("/crm/pipeline?view=pivot&rows=plan&measure=weightedMonthly").expect(200);
        var report = staff.get("/crm/report?by=medium").expect(200);
        assertTrue(report.shows("MRR kỳ vọng") && report.shows("600.000"), report.body());
        staff.post(path + "/won", Map.of()).expect(303);
        assertEquals(1_000_000, kenh.number("select won_monthly from crm_lead where id = " + id));
        assertTrue(staff.get("/crm/report?by=medium").expect(200).shows("1.000.000"));
        var wrong = staff.post("/crm/leads", Map.of("title", "Thiếu chu kỳ", "recurringRevenue", "5000000"));
        assertEquals(422, wrong.status());
        assertTrue(wrong.shows("Hãy chọn chu kỳ"), wrong.body());
    }

    @Test
    void programs_say_how_much_and_how_often(TestKenh kenh) {
        var made = kenh.api()
                .postJson(
                        LEADS,
                        "{\"title\": \"Đăng ký\", \"recurringRevenue\": 3600000, \"recurringPlan\": \"three_years\"}")
                .expect(201)
                .json();
        assertEquals(100_000, made.number("/monthlyRevenue"));
        assertEquals("three_years", made.text("/recurringPlan"));
        kenh.api()
                .postJson(LEADS, "{\"title\": \"x\", \"recurringRevenue\": 1, \"recurringPlan\": \"daily\"}")
                .expect(422);
        kenh.api()
                .postJson(LEADS, "{\"title\": \"x\", \"recurringRevenue\": 1}")
                .expect(422);
    }

    @Test
    void a_stage_of_a_team_is_for_its_leads_alone(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        kenh.change("insert into core_team (id, version, company_id, name) values (901, 0,"
                + " (select min(id) from core_company), 'Dự án')");
        assertTrue(staff.get("/crm/setup").expect(200).shows("Dự án"));
        staff.post(
                        "/crm/setup/stages/0",
                        Map.of(
                                "name", "Khảo sát",
                                "position", "5",
                                "probability", "20",
                                "active", "on",
                                "teams", "901"))
                .expect(303);
        var stage = kenh.number("select id from crm_stage where name = 'Khảo sát'");
        var own = Desk.lead(staff, "opportunity", "Dự án khu nghỉ", "team", "901", "stage", "" + stage);
        assertEquals(stage, kenh.number("select stage_id from crm_lead where id = " + Desk.id(own)));
        var other = Desk.lead(staff, "opportunity", "Khách lẻ", "stage", "1");
        assertEquals(
                409, staff.post(other + "/stage", Map.of("stage", "" + stage)).status());
        assertFalse(staff.get(other).expect(200).shows("Khảo sát"));
        assertTrue(staff.get(own).expect(200).shows("Khảo sát"));
        // What begins without a stage of its own begins where everybody's do.
        var first = kenh.api()
                .postJson(LEADS, "{\"title\": \"Không đội\"}")
                .expect(201)
                .json();
        assertEquals(1, first.number("/stageId"));
        assertTrue(kenh.api().get("/api/v1/crm/stages").expect(200).shows("\"teams\":[901]"));
        for (var last : new String[] {"1", "2", "3"}) {
            staff.post(
                            "/crm/setup/stages/" + last,
                            Map.of("name", "", "position", "10", "probability", "10", "active", "on", "teams", "901"))
                    .expect(303);
        }
        assertEquals(
                1,
                kenh.number("select count(*) from crm_stage s where s.active = true and s.won = false and not exists"
                        + " (select 1 from crm_stage_team t where t.stage_id = s.id)"),
                "one stage stays for everybody");

        // A team of another company stays where its own company put it, and nobody else puts it anywhere.
        kenh.change("insert into crm_stage_team (stage_id, team_id) values (" + stage + ", 902)");
        staff.post(
                        "/crm/setup/stages/" + stage,
                        Map.of(
                                "name",
                                "Khảo sát",
                                "position",
                                "5",
                                "probability",
                                "20",
                                "active",
                                "on",
                                "teams",
                                "903"))
                .expect(303);
        assertEquals(902, kenh.number("select min(team_id) from crm_stage_team where stage_id = " + stage));
        assertEquals(902, kenh.number("select max(team_id) from crm_stage_team where stage_id = " + stage));
    }
}
