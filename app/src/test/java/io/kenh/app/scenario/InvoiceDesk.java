package io.kenh.app.scenario;

/** Invoices to customers who write to the shop. */
final class InvoiceDesk {
    static final String TYPE = "invoicing.invoice";

    private static final String INVOICES = "/api/v1/invoicing/invoices";

    private final SalesShop shop;

    InvoiceDesk(SalesShop shop) {
        this.shop = shop;
    }

    static String page(String id) {
        return "/invoicing/invoices/" + id;
    }

    /** @param price of the only line, without taxes. @return the id of a draft */
    String draft(String key, String name, String phone, long price) {
        return draft(key, name, phone, "", price);
    }

    /** @param term as the API says it, empty for the usual one */
    String draft(String key, String name, String phone, String term, long price) {
        shop.writes(key, name, phone, "Gửi em hóa đơn");
        var partner = shop.world.conversation(key).text("/partnerId");
        var body = """
                {"partnerId": %s, "paymentTerm": %s, "lines": [{"text": "Đèn sen", "unitPrice": %d, "taxIds": []}]}""".formatted(partner, term.isEmpty() ? "null" : "\"" + term + "\"", price);
        return shop.world.admin().postJson(INVOICES, body).expect(201).json().text("/id");
    }

    void step(String id, String step, String json) {
        shop.world.admin().postJson(INVOICES + "/" + id + "/" + step, json).expect(200);
        shop.world.drain();
    }

    void pays(String id, long amount) {
        step(id, "payments", "{\"amount\": %d, \"key\": \"tra-%d-%s\"}".formatted(amount, amount, id));
    }

    /** @return the id of the credit note */
    String credited(String id) {
        return shop.world
                .admin()
                .postJson(
                        INVOICES + "/" + id + "/credit-note",
                        "{\"reason\": \"Trả hàng\", \"key\": \"tra-hang-" + id + "\"}")
                .expect(201)
                .json()
                .text("/id");
    }
}
