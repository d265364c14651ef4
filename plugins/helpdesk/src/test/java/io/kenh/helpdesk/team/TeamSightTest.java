package io.kenh.helpdesk.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A team whose tickets only its members see, through every door. */
@KenhTest(plugins = "helpdesk")
class TeamSightTest {
    private static final String TEAMS = "/helpdesk/teams";

    private static final String[] INSIDE = {"helpdesk.agent"};
    private static final String[] OUTSIDE = {"helpdesk.agent", "contacts.user"};

    private static long id(TestKenh kenh, String... roles) {
        return kenh.number("select id from core_user where email = '" + String.join("-", roles) + "@test.invalid'");
    }

    private static void team(TestKenh kenh, String name, Map<String, String> more) {
        var form = new HashMap<>(Map.of("version", "0", "name", name, "assignment", "MANUAL", "reopenDays", "7"));
        form.putAll(more);
        kenh.admin().post(TEAMS, form).expect(303);
    }

    @Test
    void who_is_no_member_finds_its_tickets_nowhere(TestKenh kenh) {
        var member = kenh.as(INSIDE);
        var other = kenh.as(OUTSIDE);
        team(
                kenh,
                "Khiếu nại kín",
                Map.of("alias", "kin", "visibility", "MEMBERS", "members", Long.toString(id(kenh, INSIDE))));
        var team = kenh.number("select id from helpdesk_team where alias = 'kin'");
        var ticket = Helpdesk.ticket(kenh.api(), "Chuyện kín số một", ", \"teamId\": " + team);
        long number = ticket.number("/id");
        var open = Helpdesk.ticket(kenh.api(), "Chuyện ai cũng biết", "");

        assertTrue(member.get("/helpdesk/tickets").expect(200).shows("Chuyện kín số một"));
        assertTrue(member.get(Helpdesk.TICKETS).expect(200).shows("Chuyện kín số một"));
        member.get("/helpdesk/tickets/" + number).expect(200);
        member.get(Helpdesk.TICKETS + "/" + number).expect(200);

        for (var list : List.of(
                "/helpdesk/tickets",
                "/helpdesk/tickets?view=kanban&group=stage",
                "/helpdesk/tickets?view=pivot&rows=team",
                "/helpdesk/tickets/export?format=csv",
                Helpdesk.TICKETS,
                Helpdesk.TICKETS + "?query=k%C3%ADn",
                Helpdesk.TICKETS + "?team=" + team,
                "/search?q=kin",
                "/helpdesk",
                "/helpdesk/cohort?team=" + team,
                "/helpdesk/tickets/new",
                "/api/v1/helpdesk/lookups")) {
            var answer = other.get(list);
            assertTrue(answer.status() == 200 || answer.status() == 404, list + " " + answer.status());
            assertFalse(answer.shows("Chuyện kín"), list);
            assertFalse(answer.shows("Khiếu nại kín"), list);
        }
        assertTrue(other.get("/helpdesk/tickets").shows("Chuyện ai cũng biết"));
        other.get("/helpdesk/tickets/" + number).expect(404);
        other.get("/helpdesk/tickets/" + number + "/edit").expect(404);
        other.get(Helpdesk.TICKETS + "/" + number).expect(404);
        Helpdesk.step(other, number, "close", "").expect(404);
        Helpdesk.put(other, number, "{\"subject\": \"Của tôi\"}").expect(404);
        other.postJson(Helpdesk.TICKETS, "{\"subject\": \"Lọt vào\", \"teamId\": " + team + "}")
                .expect(422);
        Helpdesk.put(other, open.number("/id"), "{\"teamId\": " + team + "}").expect(422);
        assertTrue(kenh.admin().get("/helpdesk/tickets").shows("Chuyện kín số một"), "who sets teams up sees all");
    }

    @Test
    void nobody_is_given_what_they_do_not_see(TestKenh kenh) {
        kenh.as(INSIDE);
        kenh.as(OUTSIDE);
        var inside = id(kenh, INSIDE);
        var outside = id(kenh, OUTSIDE);
        team(kenh, "Chỉ hai người", Map.of("alias", "hai", "visibility", "MEMBERS", "members", Long.toString(inside)));
        var team = kenh.number("select id from helpdesk_team where alias = 'hai'");
        var ticket = Helpdesk.ticket(kenh.api(), "Giao cho ai", ", \"teamId\": " + team);
        Helpdesk.step(kenh.api(), ticket.number("/id"), "assign", "{\"userId\": " + outside + "}")
                .expect(422);
        Helpdesk.step(kenh.api(), ticket.number("/id"), "assign", "{\"userId\": " + inside + "}")
                .expect(200);
        kenh.api()
                .postJson(
                        Helpdesk.TICKETS,
                        "{\"subject\": \"Khác\", \"teamId\": " + team + ", \"assigneeId\": " + outside + "}")
                .expect(422);
    }

    @Test
    void a_closed_circle_needs_somebody_in_it(TestKenh kenh) {
        var answer = kenh.admin(Locale.of("vi"))
                .post(
                        TEAMS,
                        Map.of(
                                "version",
                                "0",
                                "name",
                                "Không ai",
                                "assignment",
                                "RANDOM",
                                "reopenDays",
                                "7",
                                "visibility",
                                "MEMBERS"))
                .expect(422);
        assertTrue(answer.shows("Hãy chọn các thành viên"), answer.body());
        assertTrue(answer.shows("Ngẫu nhiên"));
    }

    @Test
    void programs_see_how_a_team_is_set(TestKenh kenh) {
        var usual = kenh.api().get("/api/v1/helpdesk/lookups").expect(200).json().items("/teams").stream()
                .filter(team -> team.text("/name").equals("Chăm sóc khách hàng"))
                .findFirst()
                .orElseThrow();
        assertEquals("true", usual.text("/customersClose"));
        assertEquals("staff", usual.text("/visibility"));
    }
}
