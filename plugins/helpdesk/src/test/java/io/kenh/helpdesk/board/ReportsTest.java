package io.kenh.helpdesk.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "helpdesk")
class ReportsTest {
    private final TestKenh kenh;
    private final Browserless staff;

    ReportsTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    private long closed(String subject) {
        var id = Helpdesk.ticket(kenh.api(), subject, "").number("/id");
        Helpdesk.step(kenh.api(), id, "close", "{}").expect(200);
        return id;
    }

    private void rated(long ticket, long assignee, int stars, String comment) {
        kenh.change(
                "insert into helpdesk_rating (id, company_id, ticket_id, once_key, stars, comment, team_id, assignee_id, at)"
                        + " select " + (ticket * 10 + stars) + ", company_id, id, 'k" + stars + "', " + stars + ", '"
                        + comment
                        + "', team_id, " + assignee + ", created_at from helpdesk_ticket where id = " + ticket);
    }

    @Test
    void ratings_are_charts_by_agent_and_team_that_lead_to_what_was_said() {
        var id = closed("Đèn không sáng");
        var agent = kenh.number("select min(id) from core_user");
        rated(id, agent, 5, "Rất nhanh");
        rated(id, agent, 2, "Chờ lâu");
        var chart = staff.get("/helpdesk/ratings?view=graph&rows=assignee&measure=avg-stars")
                .expect(200);
        assertTrue(chart.shows("3,5") && chart.shows("<svg"), chart.body());
        assertTrue(chart.shows("f.assignee=" + agent), chart.body());
        assertTrue(staff.get("/helpdesk/ratings?view=graph&rows=team&measure=avg-stars")
                .expect(200)
                .shows("3,5"));
        var said = staff.get("/helpdesk/ratings?view=list&f.assignee=" + agent).expect(200);
        assertTrue(said.shows("Rất nhanh") && said.shows("Chờ lâu"), said.body());
        assertTrue(said.shows("/helpdesk/tickets/" + id) && said.shows("Đèn không sáng"), said.body());
        var board = staff.get("/helpdesk").expect(200);
        assertTrue(board.shows("/helpdesk/ratings?view=graph&amp;measure=avg-stars&amp;rows=assignee"), board.body());
        assertFalse(kenh.as("helpdesk.agent")
                .get("/helpdesk/ratings?view=list")
                .expect(200)
                .shows("Chờ lâu"));
    }

    @Test
    void the_dashboard_says_what_is_urgent_and_how_long_tickets_took() {
        var id = Helpdesk.ticket(kenh.api(), "Vòi nước rò", "").number("/id");
        Helpdesk.ticket(kenh.api(), "Cháy nổ", ", \"priority\": \"urgent\"");
        kenh.clock().advance(Duration.ofMinutes(90));
        Helpdesk.step(kenh.api(), id, "close", "{}").expect(200);
        long closed = kenh.number("select count(*) from helpdesk_ticket where closed = true");
        long urgent = kenh.number("select count(*) from helpdesk_ticket where closed = false and priority = 3");
        var board = staff.get("/helpdesk").expect(200);
        assertEquals(
                urgent, Long.parseLong(board.find("f.closed=false&amp;f.priority=URGENT\">(\\d+)<")), board.body());
        // All others were closed at once.
        assertTrue(
                board.shows(">" + (closed == 1 ? "1,5 giờ" : Math.round(90.0 / closed) + " phút") + "<"), board.body());
    }

    @Test
    void tickets_that_began_together_show_how_quickly_they_were_closed() {
        closed("Xong ngay");
        Helpdesk.ticket(kenh.api(), "Còn mở", "");
        var page = staff.get("/helpdesk/cohort").expect(200);
        var drill = page.find("href=\"(/helpdesk/tickets\\?view=list&amp;f.created=[^\"]*f.closedAt=[^\"]*)\"")
                .replace("&amp;", "&");
        var list = staff.get(drill).expect(200);
        assertTrue(list.shows("Xong ngay"), list.body());
        assertFalse(list.shows("Còn mở"), list.body());
        var team = kenh.number("select min(id) from helpdesk_team");
        assertTrue(staff.get("/helpdesk/cohort?unit=month&team=" + team)
                .expect(200)
                .shows("f.team=" + team));
        assertEquals(200, staff.get("/helpdesk/cohort?unit=x&team=y").status());
    }
}
