package io.kenh.helpdesk.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A ticket that turns out to be a sale. */
@KenhTest(plugins = {"helpdesk", "crm"})
class LeadOfTicketTest {
    @Test
    void a_ticket_becomes_a_lead_once_and_both_lead_to_each_other(TestKenh kenh) {
        var customer = Helpdesk.customer(kenh, "Trần Thị Mua Thêm");
        var ticket = Helpdesk.ticket(
                kenh.api(),
                "Muốn mua thêm mười bộ",
                ", \"partnerId\": " + customer + ", \"description\": \"Lời khách đã nói\"");
        var page = "/helpdesk/tickets/" + ticket.text("/id");
        var staff = kenh.admin(Locale.of("vi"));
        assertTrue(staff.get(page).expect(200).shows("Chuyển thành lead"));
        var lead = staff.post(page + "/lead", Map.of()).expect(303).location();
        assertTrue(lead.contains("/crm/leads/"), lead);
        var shown = staff.get(lead).expect(200);
        assertTrue(shown.shows("Muốn mua thêm mười bộ") && shown.shows("Trần Thị Mua Thêm"));
        assertTrue(shown.shows("href=\"" + page + "\""), "back to the ticket");
        assertFalse(shown.shows("Lời khách đã nói"), "what was said stays with the ticket");
        var after = staff.get(page).expect(200);
        var path = lead.replaceAll("^https?://[^/]+", "");
        assertTrue(after.shows("href=\"" + path + "\""));
        assertFalse(after.shows("Chuyển thành lead"));
        assertEquals(lead, staff.post(page + "/lead", Map.of()).expect(303).location());
        var again = Helpdesk.step(kenh.api(), ticket.number("/id"), "lead", "").expect(200);
        assertEquals("false", again.json().text("/created"));
    }

    @Test
    void two_who_press_at_once_make_one(TestKenh kenh) {
        var ticket = Helpdesk.ticket(kenh.api(), "Cùng lúc hai người", "");
        var leads = new ConcurrentSkipListSet<Long>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                hands.submit(() -> leads.add(Helpdesk.step(kenh.api(), ticket.number("/id"), "lead", "")
                        .json()
                        .number("/leadId")));
            }
        }
        assertEquals(1, leads.size(), leads::toString);
        assertEquals(1, kenh.number("select count(*) from crm_lead where title = 'Cùng lúc hai người'"));
    }

    @Test
    void who_reads_a_ticket_and_may_not_change_it_makes_no_lead_of_it(TestKenh kenh) {
        var ticket = Helpdesk.ticket(kenh.api(), "Của người khác", "");
        var other = kenh.number("select min(user_id) from core_api_key");
        kenh.change("update helpdesk_ticket set assignee_id = " + other + " where id = " + ticket.text("/id"));
        var own = "update core_role_grant set scope = '%s' where permission_id = 'helpdesk.ticket.write'"
                + " and role_id = (select id from core_role where code = 'helpdesk.lead')";
        kenh.change(own.formatted("OWN"));
        try {
            var reader = kenh.as("helpdesk.lead", "crm.manager");
            reader.get("/helpdesk/tickets/" + ticket.text("/id")).expect(200);
            Helpdesk.step(reader, ticket.number("/id"), "lead", "").expect(404);
        } finally {
            kenh.change(own.formatted("COMPANY"));
        }
    }

    @Test
    void who_may_not_write_leads_makes_none_and_a_merged_ticket_becomes_none(TestKenh kenh) {
        var one = Helpdesk.ticket(kenh.api(), "Một", "");
        var two = Helpdesk.ticket(kenh.api(), "Hai", "");
        var agent = kenh.as("helpdesk.agent");
        assertFalse(
                agent.get("/helpdesk/tickets/" + one.text("/id")).expect(200).shows("/lead\""));
        Helpdesk.step(agent, one.number("/id"), "lead", "").expect(403);
        Helpdesk.step(kenh.api(), one.number("/id"), "merge", "{\"intoId\": " + two.number("/id") + "}")
                .expect(200);
        Helpdesk.step(kenh.api(), one.number("/id"), "lead", "").expect(409);
    }
}
