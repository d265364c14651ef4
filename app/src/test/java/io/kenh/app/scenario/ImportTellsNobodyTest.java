package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file of old tickets or leads sends no message to a customer and rings for no colleague, whatever rules there are. */
@KenhTest(plugins = {"helpdesk", "crm", "chatter", "zbs-templates"})
class ImportTellsNobodyTest {
    private static final String MOMENTS = "select count(*) from zbs_templates_decision";

    private static void imported(TestKenh kenh, String list, String csv) {
        var staff = kenh.admin(Locale.of("vi"));
        var tried = staff.upload(list + "/import", Map.of(), "file", "cu.csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        staff.post(list + "/import/confirm", Map.of("file", tried.find("name=\"file\" value=\"([^\"]+)\"")))
                .expect(303);
        kenh.drain();
    }

    @Test
    void tickets_and_leads(TestKenh kenh) {
        kenh.api()
                .postJson("/api/v1/helpdesk/tickets", "{\"subject\": \"Hỏi bảo hành\"}")
                .expect(201);
        kenh.api().postJson("/api/v1/crm/leads", "{\"title\": \"Hỏi giá\"}").expect(201);
        kenh.drain();
        assertEquals(2, kenh.number(MOMENTS), "one made by hand each: a rule could send something");

        var agent = kenh.user("helpdesk.agent", "chatter.user");
        kenh.change(
                "insert into helpdesk_team_member (team_id, user_id) select min(t.id), (select id from core_user where email = '"
                        + agent + "') from helpdesk_team t");
        imported(kenh, "/helpdesk/tickets", "Tiêu đề,Phụ trách\nMáy in kẹt giấy," + agent + "\nHỏi giá,\n");
        imported(kenh, "/crm/leads", "\"Tên lead, cơ hội\"\nTrang trí tiệc\n");
        assertEquals(3, kenh.number("select count(*) from helpdesk_ticket"));
        assertEquals(2, kenh.number("select count(*) from crm_lead"));
        assertEquals(2, kenh.number(MOMENTS));
        assertEquals(0, kenh.number("select count(*) from chatter_notification"));
    }
}
