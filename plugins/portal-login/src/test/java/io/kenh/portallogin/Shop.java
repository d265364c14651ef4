package io.kenh.portallogin;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A shop with an Official Account whose app has Zalo's sign-in, and customers with phones. */
final class Shop {
    static final String OA = "3000000000000000001";
    static final String APP = "1000000000000000001";
    static final String SECRET = "app-secret";
    static final String SETTINGS = "/portal-login/settings";
    private static final String SIM = "/zalo-simulator/sim";

    private final TestKenh kenh;

    Shop(TestKenh kenh) {
        this.kenh = kenh;
        if (kenh.number("select count(*) from zalo_oa_account") == 0) {
            connect();
        }
    }

    private void connect() {
        sim("/seed", """
                {"apps":[{"appId":"%s","name":"Kenh","secret":"%s","oaSecretKey":"k","callbackUrl":"%s/zalo-oa/callback",\
                "loginCallbackUrl":"%s/portal/zalo/callback","webhookUrl":"%s/webhooks/zalo"}],\
                "oas":[{"oaId":"%s","name":"Hoa Sen Xanh"}],"deliver":false}""".formatted(APP, SECRET, kenh.uri(), kenh.uri(), kenh.uri(), OA));
        var pair = sim("/tokens", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(APP, OA));
        kenh.api()
                .postJson("/api/v1/zalo-oa/accounts", """
                        {"name":"Hoa Sen Xanh","appId":"%s","appSecret":"%s","oaSecretKey":"k","accessToken":"%s","refreshToken":"%s"}""".formatted(
                                APP, SECRET, pair.text("/access_token"), pair.text("/refresh_token")))
                .expect(201);
    }

    /** @param create whether known customers get an account */
    void offers(boolean create) {
        var account = "" + kenh.number("select id from zalo_oa_account");
        kenh.admin()
                .post(SETTINGS, create ? Map.of("account", account, "create", "on") : Map.of("account", account))
                .expect(303);
    }

    void person(String key, String name, String phone) {
        sim("/seed", """
                {"people":[{"key":"%s","name":"%s","phone":"%s","online":true,"follows":["%s"]}],"deliver":false}""".formatted(key, name, phone, OA));
    }

    void says(String key, String text) {
        sim("/act", "{\"person\":\"%s\",\"oaId\":\"%s\",\"action\":\"text\",\"text\":\"%s\"}".formatted(key, OA, text));
        kenh.drain();
    }

    /** Staff note number and name: the temporary contact is a real one. */
    long known(String key, String name, String phone) {
        says(key, "Chào shop, mình là " + name);
        long partner = kenh.number("select partner_id from zalo_oa_link where name = '" + name + "'");
        notes(partner, name, phone);
        return partner;
    }

    void notes(long partner, String name, String phone) {
        kenh.api()
                .send(
                        "/api/v1/contacts/partners/" + partner,
                        "PUT",
                        BodyPublishers.ofString("{\"name\":\"%s\",\"phone\":\"+%s\"}".formatted(name, phone)),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        kenh.drain();
    }

    long company() {
        return kenh.number("select min(id) from core_company");
    }

    /** To the consent page. @return its address */
    String starts(Browserless browser) {
        return leadsTo(browser.post("/portal/zalo/start", Map.of("company", "" + company(), "next", "/portal")));
    }

    /** The same, to bind the person's Zalo. @param proof what the page asks for */
    String binds(Browserless browser, Map<String, String> proof) {
        return leadsTo(browser.post("/portal/zalo/bind", proof));
    }

    /** Where a page goes on to by itself. */
    static String leadsTo(Answer page) {
        return page.expect(200).header("Refresh").orElseThrow().substring("0;url=".length());
    }

    /** A form that a page of another site sends. */
    static Answer foreign(Browserless browser, String path, String form) {
        var type = "application/x-www-form-urlencoded";
        return browser.send(
                path,
                "POST",
                BodyPublishers.ofString(form),
                Map.of("Content-Type", type, "Sec-Fetch-Site", "cross-site"));
    }

    /** Staff say that the customer with this name at Zalo is that contact. */
    void links(String name, long partner) {
        var link = kenh.number("select id from zalo_oa_link where name = '" + name + "'");
        kenh.admin()
                .post("/zalo-oa/links/" + link + "/link", Map.of("partner", "" + partner))
                .expect(303);
        kenh.drain();
    }

    /** A contact who never wrote. */
    long contact(String name, String email) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, email))
                .expect(201)
                .json()
                .number("/id");
    }

    /** @return the code of the contact's invitation */
    String invitation(long partner) {
        kenh.admin()
                .post("/portal/accounts/of/" + partner + "/invite", Map.of())
                .expect(303);
        return kenh.admin().get("/contacts/partners/" + partner).expect(200).find("/portal/join/([A-Za-z0-9_-]+)");
    }

    /** The person agrees, or with an empty key refuses. @return where Zalo leads them */
    String agrees(Browserless browser, String consent, String key) {
        var form = new HashMap<String, String>();
        for (var pair : URI.create(consent).getQuery().split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], parts[1]);
        }
        form.put("person", key);
        return browser.post("/zalo-simulator/oauth/v4/permission", form)
                .expect(303)
                .location();
    }

    /** The whole way. */
    Answer enters(Browserless browser, String key) {
        return browser.get(agrees(browser, starts(browser), key));
    }

    /** From the page of an invitation. */
    Answer enters(Browserless browser, String key, String invitation) {
        var start = Map.of("company", "" + company(), "next", "/portal", "invitation", invitation);
        return browser.get(agrees(browser, leadsTo(browser.post("/portal/zalo/start", start)), key));
    }

    /** The code that the customer's phone shows last. */
    String code(String key) {
        kenh.drain();
        var messages = kenh.api()
                .get(SIM + "/chat/" + key + "/" + OA)
                .expect(200)
                .json()
                .items("/messages");
        var text = messages.getLast().text("/text");
        var matcher = Pattern.compile("\\b(\\d{6})\\b").matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no code in " + text);
        }
        return matcher.group(1);
    }

    JsonBody sim(String path, String json) {
        return kenh.api().postJson(SIM + path, json).expect(200).json();
    }
}
