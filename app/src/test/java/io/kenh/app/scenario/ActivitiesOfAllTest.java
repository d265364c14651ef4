package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be done is seen as far as the documents are: one's own leads, or everybody's; on the lists of every app. */
@KenhTest(plugins = {"sales", "invoicing", "crm", "helpdesk", "chatter"})
class ActivitiesOfAllTest {
    private static Browserless seller(TestKenh kenh) {
        return kenh.as("crm.salesperson", "chatter.user");
    }

    private static Browserless manager(TestKenh kenh) {
        return kenh.as("crm.manager", "chatter.manager");
    }

    private static long lead(TestKenh kenh, String title, long assignee) {
        return kenh.api()
                .postJson(
                        "/api/v1/crm/leads",
                        "{\"title\": \"" + title + "\", \"kind\": \"opportunity\", \"assigneeId\": " + assignee + "}")
                .expect(201)
                .json()
                .number("/id");
    }

    private static void plan(Browserless who, String type, long id, String summary) {
        var body = "{\"docType\": \"" + type + "\", \"docId\": " + id + ", \"type\": \"call\", \"summary\": \""
                + summary + "\", \"dueOn\": \"2026-11-18\"}";
        who.postJson("/api/v1/chatter/activities", body).expect(201);
    }

    private static long user(TestKenh kenh, Browserless who, String mail) {
        who.get("/chatter/bell").expect(200);
        return kenh.number("select id from core_user where email = '" + mail + "@test.invalid'");
    }

    @Test
    void a_salesperson_sees_what_is_planned_about_their_own_leads_and_a_manager_about_all(TestKenh kenh) {
        long seller = user(kenh, seller(kenh), "crm.salesperson-chatter.user");
        long manager = user(kenh, manager(kenh), "crm.manager-chatter.manager");
        long own = lead(kenh, "Đèn của tôi", seller);
        long other = lead(kenh, "Bàn của sếp", manager);
        plan(seller(kenh), "crm.lead", own, "Gọi hỏi đèn");
        plan(manager(kenh), "crm.lead", other, "Gọi hỏi bàn");
        var mine = seller(kenh).get("/crm/pipeline?view=activity").expect(200);
        assertTrue(mine.shows("Đèn của tôi") && mine.shows("Trễ hạn 1</span>"), "counted within the reach");
        assertFalse(mine.shows("Bàn của sếp"));
        var all = manager(kenh).get("/crm/pipeline?view=activity").expect(200);
        assertTrue(all.shows("Đèn của tôi") && all.shows("Bàn của sếp") && all.shows("Trễ hạn 2</span>"));
        assertEquals(
                404,
                seller(kenh)
                        .get("/chatter/threads/crm.lead/" + other + "/cells/2")
                        .status());
        var team = seller(kenh).get("/chatter/team").expect(200);
        assertTrue(team.shows("Gọi hỏi đèn"));
        assertFalse(team.shows("Gọi hỏi bàn") || team.shows("who=" + manager), "nor a figure of it");
        assertTrue(manager(kenh).get("/chatter/team").shows("Gọi hỏi bàn"));
        assertFalse(manager(kenh).get("/chatter/team?who=" + seller).shows("Gọi hỏi bàn"));
    }

    @Test
    void every_apps_list_has_the_view_while_the_chatter_is_on(TestKenh kenh) {
        var lists = List.of(
                "/sales/quotations",
                "/sales/orders",
                "/invoicing/invoices",
                "/crm/leads",
                "/crm/pipeline",
                "/helpdesk/tickets",
                "/contacts/partners");
        for (var list : lists) {
            assertTrue(kenh.admin().get(list + "?view=activity").expect(200).shows("chatter-grid"), list);
        }
        kenh.disable("chatter");
        try {
            for (var list : lists) {
                var page = kenh.admin().get(list + "?view=activity").expect(200);
                assertFalse(page.shows("chatter-grid") || page.shows("title=\"Hoạt động\""), list);
                assertEquals(200, kenh.admin().get(list + "?view=kanban").status(), list);
            }
        } finally {
            kenh.enable("chatter");
        }
    }

    @Test
    void a_type_that_keeps_documents_from_some_says_so_to_queries_too(TestKenh kenh) {
        var silent = kenh.with(generation -> generation.services().get(Documents.class).types().stream()
                .filter(type -> own(type, "readable"))
                .filter(type -> type.search().isEmpty() && !own(type, "reach"))
                .map(DocType::name)
                .toList());
        assertEquals(List.of(), silent);
    }

    /** Not as every type has it. */
    private static boolean own(DocType<?> type, String method) {
        return Arrays.stream(type.getClass().getMethods())
                .anyMatch(one ->
                        one.getName().equals(method) && !one.isBridge() && one.getDeclaringClass() != DocType.class);
    }
}
