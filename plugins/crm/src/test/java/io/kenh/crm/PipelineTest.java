package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = {"crm", "chatter"})
class PipelineTest {
    private static final String BOARD = "/crm/pipeline?view=kanban";

    @Test
    void the_board_sums_takes_titles_moves_and_shows_what_is_to_be_done(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var one =
                Desk.lead(staff, "opportunity", "Hộp quà cho Sao Mai", "expectedRevenue", "12.500.000", "tags", "tết");
        Desk.lead(staff, "opportunity", "Đèn sen cho khách sạn", "expectedRevenue", "7500000", "stage", "1");
        staff.post("/crm/pipeline/quick?view=kanban", Map.of("title", "Gõ nhanh", "to", "2"))
                .expect(303);
        var board = staff.get("/crm/pipeline").expect(200);
        for (var shown :
                new String[] {"Hộp quà cho Sao Mai", "Gõ nhanh", "20.000.000", "Đã báo giá", "/crm/pipeline/quick"}) {
            assertTrue(board.shows(shown), shown + board.body());
        }
        assertFalse(board.shows("board-bar"));
        kenh.api()
                .postJson(
                        "/api/v1/chatter/activities",
                        "{\"docType\": \"crm.lead\", \"docId\": " + Desk.id(one)
                                + ", \"type\": \"call\", \"summary\": \"Gọi lại\", \"dueOn\": \"2026-11-18\"}")
                .expect(201);
        var marked = staff.get(BOARD).expect(200);
        assertTrue(marked.shows("board-bar") && marked.shows("tone-danger"), marked.body());
        staff.post("/crm/pipeline/move?view=kanban", Map.of("id", "" + Desk.id(one), "to", "4"))
                .expect(303);
        assertEquals(
                1,
                kenh.number("select count(*) from crm_lead where state = 'WON' and won_revenue = 12500000"
                        + " and won_count = 1 and days_to_win = 0 and probability = 100"));
        staff.post("/crm/pipeline/move?view=kanban", Map.of("id", "" + Desk.id(one), "to", "2"))
                .expect(303);
        assertEquals(0, kenh.number("select won_count from crm_lead where id = " + Desk.id(one)));
        assertEquals(
                400,
                staff.post("/crm/pipeline/move", Map.of("id", "" + Desk.id(one), "to", "77"))
                        .status());
        for (var view : new String[] {
            "view=list&q=hop+qua&f.stage=2",
            "view=calendar",
            "view=pivot&rows=stage&cols=assignee&measure=weighted",
            "view=graph&rows=medium&measure=revenue",
            "view=list&group=stage"
        }) {
            staff.get("/crm/pipeline?" + view).expect(200);
        }
        assertTrue(staff.get("/crm/all/export?format=csv").expect(200).shows("Hộp quà cho Sao Mai"));
    }

    @Test
    void losing_needs_a_reason_and_can_be_taken_back(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var lead = Desk.lead(staff, "opportunity", "Khay sơn mài", "phone", "0901 111 222");
        assertEquals(422, staff.post(lead + "/lost", Map.of()).status());
        staff.post(lead + "/lost", Map.of("reason", "2", "note", "mua bên khác rẻ hơn"))
                .expect(303);
        var page = staff.get(lead).expect(200);
        assertTrue(page.shows("Chọn bên khác") && page.shows("mua bên khác rẻ hơn"), page.body());
        assertFalse(staff.get(BOARD).shows("Khay sơn mài"));
        assertTrue(staff.get("/crm/all?f.state=LOST&f.reason=2").shows("Khay sơn mài"));
        assertEquals(409, staff.post(lead + "/won", Map.of()).status());
        staff.post(lead + "/restore", Map.of()).expect(303);
        staff.post(lead + "/won", Map.of()).expect(303);
        assertTrue(staff.get(lead).shows("Đạt được"));
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var lead = Desk.lead(staff, "lead", "Trà sen", "description", "hỏi giá");
        assertTrue(staff.get(lead + "/edit").expect(200).shows("Trà sen"));
        var mine = Map.of("version", "0", "title", "Trà sen 100 g", "stage", "1");
        staff.post(lead + "/edit", mine).expect(303);
        var late = staff.post(lead + "/edit", Map.of("version", "0", "title", "Trà sen khác", "stage", "1"));
        assertEquals(409, late.status());
        assertTrue(late.shows("Trà sen 100 g") && late.shows("Trà sen khác"), late.body());
        var wrong = staff.post("/crm/leads", Map.of("title", "", "expectedRevenue", "nhiều", "probability", "120"));
        assertEquals(422, wrong.status());
        assertTrue(wrong.shows("Ghi số tiền bằng đồng"), wrong.body());
    }

    @Test
    void stages_in_use_stay_and_words_are_single(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        Desk.lead(staff, "opportunity", "Có nguồn", "source", "Hội chợ", "medium", "Sự kiện", "stage", "3");
        staff.post("/crm/setup/stages/3", Map.of("name", "", "position", "30")).expect(303);
        assertTrue(staff.get("/crm/setup").shows("đang được dùng"));
        staff.post(
                        "/crm/setup/stages/0",
                        Map.of("name", "Chờ ký", "position", "40", "probability", "80", "active", "on"))
                .expect(303);
        assertTrue(staff.get(BOARD).shows("Chờ ký"));
        staff.post("/crm/attribution/source", Map.of("name", "  hội  chợ ")).expect(303);
        assertTrue(staff.get("/crm/attribution").shows("Tên này đã có"));
        var id = kenh.number("select id from crm_word where name = 'Hội chợ'");
        staff.post("/crm/attribution/source/" + id + "/delete", Map.of()).expect(303);
        assertTrue(staff.get("/crm/attribution").shows("đang được dùng"));
        staff.post("/crm/attribution/source/" + id, Map.of("name", "Hội chợ Tết"))
                .expect(303);
        assertTrue(staff.get("/crm/all?f.source=" + id).shows("Hội chợ Tết"));
    }
}
