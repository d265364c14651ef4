package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

/** Template messages about documents of one type: the page they are sent on, and templates made in the builder. */
final class Messaging {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates";

    private final SalesShop shop;
    private final String type;

    /** @param type of the documents */
    Messaging(SalesShop shop, String type) {
        this.shop = shop;
        this.type = type;
    }

    String page(String document) {
        return "/zbs-templates/send/" + type + "/" + document;
    }

    /** A template of one's own, approved and open to everybody. @param json with {@code %d} for the account. @return its id */
    String template(String json) {
        var api = shop.world.admin();
        var account = api.get("/api/v1/zalo-oa/accounts").expect(200).json().number("/items/0/id");
        var id = api.postJson(TEMPLATES, json.formatted(account))
                .expect(201)
                .json()
                .text("/id");
        api.postJson(TEMPLATES + "/" + id + "/submit", "").expect(200);
        shop.world
                .simulated("/templates")
                .items("/items")
                .forEach(one -> shop.world.sim("/templates/" + one.text("/templateId"), "{\"status\":\"ENABLE\"}"));
        shop.world.drain();
        shop.staff
                .post("/zbs-templates/templates/" + id + "/teams", Map.of("team", "0"))
                .expect(303);
        return id;
    }

    /** The page says why not, and a button that was open before sends nothing. */
    void refused(String document, String template, String why) {
        var shown = shop.staff.get(page(document) + "?template=" + template).expect(200);
        assertTrue(shown.shows(why), why + shown.body());
        shop.staff.post(page(document), form(document, template, "", "early")).expect(422);
    }

    void sent(String document, String template) {
        sent(document, template, "");
    }

    /** @param route {@code PHONE}, or empty for the usual one */
    void sent(String document, String template, String route) {
        shop.staff.post(page(document), form(document, template, route, "now")).expect(303);
        shop.world.drain();
    }

    private static Map<String, String> form(String document, String template, String route, String press) {
        return Map.of("template", template, "route", route, "token", press + "-" + document + "-" + template);
    }
}
