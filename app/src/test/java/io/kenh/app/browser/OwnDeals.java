package io.kenh.app.browser;

import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;

/** Leads with a twin, one of them lost; tickets, one of them closed; what both are set up with. */
final class OwnDeals {
    private static final String LEADS = "/crm/leads/";
    private static final String TICKETS = "/helpdesk/tickets/";

    private final TestKenh kenh;
    private final String customer;

    OwnDeals(TestKenh kenh, String customer) {
        this.kenh = kenh;
        this.customer = customer;
    }

    List<String> all() {
        var lead = made("/crm/leads", """
                {"title": "Đèn cho quán", "phone": "0912 345 678", "medium": "Facebook", "tags": ["quán"]}""");
        made("/crm/leads", "{\"title\": \"Đèn cho quán Sen\", \"phone\": \"0912 345 678\"}");
        var deal = made("/crm/leads", """
                {"title": "Nội thất", "kind": "opportunity", "expectedRevenue": 4000000, "partnerId": %s}""".formatted(customer));
        // In a column a phone does not show at first.
        var late = made("/crm/leads", "{\"title\": \"Sửa quán\", \"kind\": \"opportunity\", \"stageId\": 3}");
        made("/chatter/activities", """
                {"docType": "crm.lead", "docId": %s, "type": "call", "dueOn": "2026-11-18"}""".formatted(late));
        var lost = made("/crm/leads", "{\"title\": \"Bàn ghế\", \"kind\": \"opportunity\"}");
        done("/crm/leads/" + lost + "/lost", "{\"reasonId\": 1, \"note\": \"đắt\"}");
        var open = made("/helpdesk/tickets", "{\"subject\": \"Nồi không nóng\", \"partnerId\": " + customer + "}");
        done("/helpdesk/tickets/" + open + "/news", "{\"text\": \"Mai đến\"}");
        var closed = made("/helpdesk/tickets", "{\"subject\": \"Đèn tắt\", \"partnerId\": " + customer + "}");
        done("/helpdesk/tickets/" + closed + "/close", "");
        done("/helpdesk/tickets/" + closed + "/rating", "");
        kenh.admin()
                .post("/portal/accounts/of/" + customer + "/invite", Map.of())
                .expect(303);
        return List.of(
                "/crm/pipeline?view=kanban",
                LEADS + lead,
                LEADS + lead + "/edit",
                LEADS + lead + "/convert",
                LEADS + lead + "/twins",
                LEADS + deal,
                LEADS + lost,
                TICKETS + open,
                TICKETS + open + "/edit",
                TICKETS + closed,
                "/contacts/partners/" + customer,
                setup("teams"),
                setup("stages"),
                setup("types"),
                setup("sla"));
    }

    /** The first one's form, as its list leads to it. */
    private String setup(String what) {
        return kenh.admin().get("/helpdesk/" + what).expect(200).find("\"(/helpdesk/" + what + "/(?:\\d+|new))\"");
    }

    private String made(String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json().text("/id");
    }

    private void done(String path, String json) {
        kenh.api().postJson("/api/v1" + path, json).expect(200);
    }
}
