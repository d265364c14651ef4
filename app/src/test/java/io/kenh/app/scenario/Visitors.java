package io.kenh.app.scenario;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.Map;

/** Customers with portal accounts, and documents for them. */
public final class Visitors {
    public static final String PASSWORD = "sen hồng bên hồ 2026";

    private final TestKenh kenh;
    private final long product;

    public Visitors(TestKenh kenh) {
        this.kenh = kenh;
        this.product = made("/catalog/products", "{\"name\":\"Đèn sen gỗ\",\"kind\":\"goods\",\"price\":500000}")
                .number("/id");
    }

    private JsonBody made(String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json();
    }

    public long contact(String json) {
        return made("/contacts/partners", json).number("/id");
    }

    /** A browser signed in as this contact, who has an e-mail. */
    public Browserless joined(long contact) {
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var link = staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD)).expect(303);
        return browser;
    }

    /** A draft. */
    JsonBody quotation(long contact) {
        return made("/sales/orders", document(contact));
    }

    public JsonBody sent(long contact) {
        var order = quotation(contact);
        kenh.api().postJson("/api/v1/sales/orders/" + order.text("/id") + "/send", "{}");
        return order;
    }

    JsonBody draftInvoice(long contact) {
        return made("/invoicing/invoices", document(contact));
    }

    public JsonBody invoice(long contact) {
        var id = draftInvoice(contact).text("/id");
        var path = "/api/v1/invoicing/invoices/" + id;
        kenh.api().postJson(path + "/post", "{}");
        return kenh.api().get(path).expect(200).json();
    }

    private String document(long contact) {
        return "{\"partnerId\": " + contact + ", \"lines\": [{\"productId\": " + product + ", \"quantity\": 2}]}";
    }
}
