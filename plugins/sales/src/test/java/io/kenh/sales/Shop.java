package io.kenh.sales;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A customer, products and orders for a test, made through the API. */
public final class Shop {
    public static final String ORDERS = "/api/v1/sales/orders";

    private Shop() {}

    public static long customer(TestKenh kenh, String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name.replace("\"", "\\\"") + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    /** Taxed with the standard 10 %. */
    public static long product(TestKenh kenh, String name, long price) {
        return kenh.api()
                .postJson(
                        "/api/v1/catalog/products",
                        "{\"name\": \"" + name + "\", \"kind\": \"goods\", \"price\": " + price + "}")
                .expect(201)
                .json()
                .number("/id");
    }

    public static JsonBody order(Browserless who, long customer, String more) {
        return who.postJson(ORDERS, "{\"partnerId\": " + customer + more + "}")
                .expect(201)
                .json();
    }

    /** One line of a product without further words. */
    public static String line(long product, String quantity) {
        return ", \"lines\": [{\"productId\": " + product + ", \"quantity\": " + quantity + "}]";
    }

    public static Answer put(Browserless who, long id, String json) {
        return who.send(
                ORDERS + "/" + id,
                "PUT",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
    }

    public static Answer delete(Browserless who, long id) {
        return who.send(ORDERS + "/" + id, "DELETE", BodyPublishers.noBody(), Map.of("Sec-Fetch-Site", "same-origin"));
    }

    public static Answer step(Browserless who, long id, String step, String json) {
        return who.postJson(ORDERS + "/" + id + "/" + step, json);
    }

    /** How customers answer quotations. */
    public static void answers(TestKenh kenh, String how) {
        set(kenh, "sales.answer-by-address", how);
    }

    public static void set(TestKenh kenh, String key, String how) {
        kenh.admin()
                .post("/settings/general/sales", Map.of(key, how, "shown", key))
                .expect(303);
    }

    /** Path of the customer's page. */
    public static String page(JsonBody order) {
        var url = order.text("/publicUrl");
        return url.substring(url.indexOf("/portal/"));
    }
}
