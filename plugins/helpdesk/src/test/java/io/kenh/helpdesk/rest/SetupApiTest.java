package io.kenh.helpdesk.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Teams and service levels, as programs set them up. */
@KenhTest(plugins = "helpdesk")
class SetupApiTest {
    private static final String TEAMS = "/api/v1/helpdesk/teams";
    private static final String POLICIES = "/api/v1/helpdesk/policies";

    private final TestKenh kenh;

    SetupApiTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private Answer put(String path, String json) {
        return kenh.api().send(path, "PUT", BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    @Test
    void a_team_is_made_changed_put_away_and_taken_back(TestKenh kenh) {
        var made = kenh.api().postJson(TEAMS, """
                {"name": "Đội bảo hành miền Tây", "alias": "bao-hanh", "assignment": "balanced", "reopenDays": 3,
                 "byChat": false, "hours": {"monday": "08:00-12:00"}}""").expect(201);
        assertTrue(made.location().matches(".*" + TEAMS + "/\\d+"), made.location());
        var team = made.json();
        var one = TEAMS + "/" + team.number("/id");
        assertEquals("balanced", team.text("/assignment"));
        assertEquals("08:00-12:00", team.text("/hours/monday"));
        assertEquals("true", team.text("/byPortal"));
        assertEquals("false", team.text("/byChat"));

        var changed = put(one, "{\"reopenDays\": 0, \"hours\": {}, \"version\": " + team.text("/version") + "}")
                .expect(200)
                .json();
        assertEquals("Đội bảo hành miền Tây", changed.text("/name"), "what is absent stays");
        assertEquals("0", changed.text("/reopenDays"));
        assertFalse(changed.at("/hours").exists(), "when the company does");
        put(one, "{\"name\": \"Khác\", \"version\": " + team.text("/version") + "}")
                .expect(409);
        assertEquals("false", put(one, "{\"active\": false}").expect(200).json().text("/active"));
        assertFalse(kenh.api().get("/api/v1/helpdesk/lookups").shows("Đội bảo hành miền Tây"));
        assertEquals("true", put(one, "{\"active\": true}").expect(200).json().text("/active"));
        assertTrue(kenh.admin(Locale.of("vi")).get("/helpdesk/teams").shows("Đội bảo hành miền Tây"));
    }

    @Test
    void what_is_wrong_names_the_field_that_programs_know(TestKenh kenh) {
        for (var wrong : Map.of(
                        "{\"name\": \" \"}", "name",
                        "{\"name\": \"A\", \"assignment\": \"dice\"}", "assignment",
                        "{\"name\": \"A\", \"members\": [999999]}", "members",
                        "{\"name\": \"A\", \"reopenDays\": 400}", "reopenDays",
                        "{\"name\": \"A\", \"hours\": {\"montag\": \"08:00-12:00\"}}", "hours",
                        "{\"name\": \"A\", \"hours\": {\"monday\": \"12:00-08:00\"}}", "monday",
                        "{\"name\": \"A\", \"visibility\": \"members\"}", "visibility")
                .entrySet()) {
            var answer = kenh.api().postJson(TEAMS, wrong.getKey()).expect(422).json();
            assertTrue(answer.at("/fields/" + wrong.getValue()).exists(), answer.toString());
        }
        var stage = Helpdesk.stage(kenh, "Đang xử lý");
        for (var wrong : Map.of(
                        "{\"name\": \"P\", \"minutes\": 60}",
                        "targetId",
                        "{\"name\": \"P\", \"targetId\": " + stage + "}",
                        "minutes",
                        "{\"name\": \"P\", \"minutes\": 60, \"targetId\": " + stage + ", \"teamId\": 999999}",
                        "teamId",
                        "{\"name\": \"P\", \"minutes\": 60, \"targetId\": " + stage + ", \"typeId\": 999999}",
                        "typeId",
                        "{\"name\": \"P\", \"minutes\": 60, \"targetId\": " + stage + ", \"excluded\": [9]}",
                        "excluded",
                        "{\"name\": \"P\", \"minutes\": 60, \"targetId\": " + stage + ", \"from\": \"now\"}",
                        "from")
                .entrySet()) {
            var answer =
                    kenh.api().postJson(POLICIES, wrong.getKey()).expect(422).json();
            assertTrue(answer.at("/fields/" + wrong.getValue()).exists(), answer.toString());
        }
    }

    @Test
    void a_service_level_holds_for_tickets_from_now_on(TestKenh kenh) {
        var stage = Helpdesk.stage(kenh, "Đang xử lý");
        var made = kenh.api()
                .postJson(
                        POLICIES,
                        "{\"name\": \"Gấp trong nửa giờ\", \"from\": \"urgent\", \"minutes\": 30, \"targetId\": "
                                + stage + "}")
                .expect(201)
                .json();
        assertEquals("30", made.text("/minutes"));
        assertEquals(0, made.items("/customers").size());
        var ticket = Helpdesk.ticket(kenh.api(), "Cháy nguồn", ", \"priority\": \"urgent\"");
        var one = POLICIES + "/" + made.number("/id");
        var promised = kenh.number("select count(*) from helpdesk_promise where ticket_id = " + ticket.number("/id")
                + " and policy_id = " + made.number("/id"));
        assertEquals(1, promised);
        assertEquals(
                "90",
                put(one, "{\"minutes\": 90, \"tags\": [\"vip\"]}")
                        .expect(200)
                        .json()
                        .text("/minutes"));
        assertEquals("false", put(one, "{\"active\": false}").expect(200).json().text("/active"));
        assertTrue(kenh.api().get(POLICIES).expect(200).shows("Gấp trong nửa giờ"));
    }
}
