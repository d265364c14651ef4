package io.kenh.app.scenario;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A shop that sells in conversations: products, the ready-made templates approved and in use, a salesperson. */
public final class SalesShop {
    public static final String ORDERS = "/api/v1/sales/orders";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    public final World world;
    final Browserless staff;
    private final ReadyMessages messages;
    private final long product;

    public SalesShop(TestKenh kenh) {
        this.world = new World(kenh).open();
        this.staff = kenh.admin();
        this.product = world.admin()
                .postJson("/api/v1/catalog/products", "{\"name\":\"Đèn sen gỗ\",\"kind\":\"goods\",\"price\":500000}")
                .expect(201)
                .json()
                .number("/id");
        this.messages = new ReadyMessages(world, staff);
    }

    /** Writes, and the salesperson notes name and number. @return the conversation's id */
    public String writes(String key, String name, String phone, String text) {
        world.customer(key, name, phone);
        world.says(key, text);
        world.drain();
        world.known(key, name, phone);
        return world.conversation(key).text("/id");
    }

    /** @param edit the page of the new quotation; saved with two lamps. @return the order's id */
    String quoted(String edit, String key) {
        var form = Map.of(
                "partnerId", world.conversation(key).text("/partnerId"),
                "orderDate", "2026-11-20",
                "validity", "2026-12-05",
                "version", "0",
                "l.kind", "PRODUCT",
                "l.productId", Long.toString(product),
                "l.qty", "2",
                "l.tax", "auto");
        staff.post(edit, form).expect(303);
        return edit.replaceAll("\\D", "");
    }

    /** The template in use for this moment. */
    public String template(String moment) {
        return messages.template(moment);
    }

    public JsonBody order(String id) {
        return world.admin().get(ORDERS + "/" + id).expect(200).json();
    }

    /** From the conversation's button to the saved quotation. @return the order's id */
    public String quotes(String key, String conversation) {
        return quoted(
                path(staff.post("/sales/chat/" + conversation + "/quote", Map.of())
                        .expect(303)
                        .location()),
                key);
    }

    /** The order's button, the form behind it, and a nervous second click. */
    public void sends(String id, String moment) {
        sends("sales.order", "/sales/orders/" + id, moment);
    }

    /** To the phone's number, which the quota of the day is for. */
    void sendsByPhone(String id, String moment) {
        sends("sales.order", "/sales/orders/" + id, moment, "PHONE");
    }

    /** The same of any document. @param own its page */
    void sends(String type, String own, String moment) {
        sends(type, own, moment, "");
    }

    /** @param route {@code PHONE}, or empty for the usual one */
    void sends(String type, String own, String moment, String route) {
        var page = "/zbs-templates/send/" + type + "/" + own.replaceAll("\\D", "");
        if (!staff.get(own).expect(200).shows(page)) {
            throw new AssertionError(own + " offers no message");
        }
        var template = messages.template(moment);
        var form = Map.of(
                "template",
                template,
                "route",
                route,
                "token",
                token(staff.get(page + "?template=" + template).expect(200)));
        staff.post(page, form).expect(303);
        staff.post(page, form).expect(303);
    }

    private static String token(Answer page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.body());
        }
        return found.group(1);
    }

    /** Template messages on the customer's phone, oldest first. */
    List<JsonBody> cards(String key) {
        return world.phone(key).stream()
                .filter(message -> message.text("/kind").equals("zbs"))
                .map(message -> message.at("/attachments/0/payload"))
                .toList();
    }

    /** What happened to the order, in words, newest first. */
    List<String> thread(String id) {
        return thread("sales.order", id);
    }

    List<String> thread(String type, String id) {
        return world
                .admin()
                .get("/api/v1/chatter/threads/" + type + "/" + id + "/entries")
                .expect(200)
                .json()
                .items("/items")
                .stream()
                .map(JsonBody::toString)
                .toList();
    }

    public static String path(String location) {
        return location.replaceAll("^https?://[^/]+", "");
    }

    /** Of the newest template message about the order. */
    String state(String id) {
        return state("sales.order", id);
    }

    String state(String type, String id) {
        var path = "/api/v1/zbs-templates/messages?documentType=" + type + "&documentId=" + id;
        return world.admin().get(path).expect(200).json().text("/items/0/state");
    }

    /** @param how enable or disable */
    void plugin(String how) {
        world.admin().postJson("/api/v1/plugins/zbs-templates/" + how, "{}").expect(200);
    }
}
