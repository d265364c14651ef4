package io.kenh.invoicing;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A customer, a product and invoices for a test, made as staff make them. */
public final class Books {
    private final TestKenh kenh;
    private final long customer;
    private final long product;

    /** The product is taxed with the standard 10 %. */
    public Books(TestKenh kenh, String customer, long price) {
        this.kenh = kenh;
        this.customer = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + customer + "\"}")
                .expect(201)
                .json()
                .number("/id");
        this.product = kenh.api()
                .postJson(
                        "/api/v1/catalog/products",
                        "{\"name\": \"Bàn gỗ sồi\", \"kind\": \"goods\", \"price\": " + price + "}")
                .expect(201)
                .json()
                .number("/id");
    }

    public static Browserless staff(TestKenh kenh) {
        return kenh.admin(Locale.of("vi"));
    }

    /** With an account of the bank that the published examples use. */
    public static void account(TestKenh kenh) {
        staff(kenh)
                .post(
                        "/invoicing/profile",
                        Map.of(
                                "name", "Công ty Sao Mai",
                                "bankBin", "970403",
                                "account", "0011012345678",
                                "holder", "CONG TY SAO MAI"))
                .expect(303);
    }

    public Map<String, String> form(String... more) {
        var form = new HashMap<>(Map.of(
                "partnerId", Long.toString(customer),
                "partner", "Khách",
                "invoiceDate", "2026-11-20",
                "dueDate", "2026-12-05",
                "l.kind", "PRODUCT",
                "l.productId", Long.toString(product),
                "l.text", "",
                "l.qty", "1",
                "l.price", "",
                "l.tax", "auto"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    public long customer() {
        return customer;
    }

    public long product() {
        return product;
    }

    /** Path of the page of a new draft. */
    public String draft(String... more) {
        return staff(kenh)
                .post("/invoicing/invoices", form(more))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
    }

    public String posted(String... more) {
        var path = draft(more);
        staff(kenh).post(path + "/post", Map.of()).expect(303);
        return path;
    }

    public static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** A column of the invoice's row. */
    public long figure(String path, String column) {
        return kenh.number("select " + column + " from invoicing_invoice where id = " + id(path));
    }

    public Map<String, String> payment(long amount, String key, String... more) {
        var form = new HashMap<>(Map.of(
                "amount", Long.toString(amount), "day", "2026-11-21", "method", "BANK", "memo", "CK", "key", key));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }
}
