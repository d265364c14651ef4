package io.kenh.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kenh.app.client.Api;
import java.util.List;
import java.util.Map;

/** A customer, and one lead, ticket and posted invoice as models of all others. */
final class DeskData {
    final String newLead;
    final String newTicket;
    final long lead;
    final long ticket;
    final long invoice;

    DeskData(ServerProcess server) throws Exception {
        var json = JsonMapper.builder().build();
        var api = new Api(server.uri(), ServerProcess.API_KEY);
        long customer = api.post("/api/v1/contacts/partners", Map.of("name", "Nguyễn Thị Mai"))
                .path("id")
                .asLong();
        newLead = json.writeValueAsString(Map.of(
                "title", "30 hộp quà Tết",
                "contactName", "Trần Văn Hùng",
                "phone", "0912345678",
                "expectedRevenue", 12_500_000));
        newTicket = json.writeValueAsString(Map.of(
                "subject", "Đèn không sáng",
                "description", "Đèn sen gỗ mua tuần trước không sáng nữa.",
                "partnerId", customer,
                "priority", "high"));
        lead = api.post("/api/v1/crm/leads", json.readTree(newLead)).path("id").asLong();
        ticket = api.post("/api/v1/helpdesk/tickets", json.readTree(newTicket))
                .path("id")
                .asLong();
        invoice = invoice(api, customer);
    }

    private static long invoice(Api api, long customer) {
        long product = api.post(
                        "/api/v1/catalog/products", Map.of("name", "Đèn sen gỗ", "kind", "goods", "price", 125_000))
                .path("id")
                .asLong();
        var made = api.post(
                "/api/v1/invoicing/invoices",
                Map.of("partnerId", customer, "lines", List.of(Map.of("productId", product, "quantity", 2))));
        long id = made.path("id").asLong();
        api.post("/api/v1/invoicing/invoices/" + id + "/post", Map.of());
        return id;
    }
}
