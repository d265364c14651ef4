package io.kenh.websitebutton;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A shop with a connected Official Account, a site with the button, visitors and customers. */
final class Shopfront {
    static final String OA = "3000000000000000001";
    static final String ORIGIN = "https://shop.example.vn";
    private static final String SIM = "/zalo-simulator/sim";

    private final TestKenh kenh;
    private final String page;
    private final String key;
    private final long account;

    Shopfront(TestKenh kenh) {
        this.kenh = kenh;
        if (kenh.number("select count(*) from zalo_oa_account") == 0) {
            connect();
        }
        account = kenh.number("select id from zalo_oa_account");
        page = make(Map.of());
        key = key(page);
    }

    private void connect() {
        sim("/seed", """
                {"apps":[{"appId":"1","name":"Kenh","secret":"s","oaSecretKey":"k","callbackUrl":"%s/zalo-oa/callback",\
                "webhookUrl":"%s/webhooks/zalo"}],"oas":[{"oaId":"%s","name":"Hoa Sen Xanh"}],"deliver":false}""".formatted(kenh.uri(), kenh.uri(), OA));
        var pair = sim("/tokens", "{\"appId\":\"1\",\"oaId\":\"" + OA + "\"}");
        kenh.api()
                .postJson(
                        "/api/v1/zalo-oa/accounts",
                        "{\"name\":\"Hoa Sen Xanh\",\"appId\":\"1\",\"appSecret\":\"s\",\"oaSecretKey\":\"k\",\"accessToken\":\"%s\",\"refreshToken\":\"%s\"}"
                                .formatted(pair.text("/access_token"), pair.text("/refresh_token")))
                .expect(201);
    }

    /** A new site. @return its key */
    String site(Map<String, String> more) {
        return key(make(more));
    }

    private String make(Map<String, String> more) {
        var form = form();
        form.putAll(more);
        return kenh.admin()
                .post("/website-button/sites", form)
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
    }

    private String key(String site) {
        return kenh.admin().get(site).expect(200).find("website-button/([\\w-]{16})\\.js");
    }

    /** Where staff see it. */
    String page() {
        return page;
    }

    Map<String, String> form() {
        return new HashMap<>(Map.of(
                "name", "Cửa hàng",
                "account", Long.toString(account),
                "origins", "shop.example.vn/",
                "corner", "LEFT",
                "mode", "LINK",
                "greeting", "Xin chào!",
                "colour", "#0068ff",
                "language", "vi",
                "active", "on"));
    }

    String path() {
        return path(key);
    }

    static String path(String key) {
        return "/embed/website-button/" + key;
    }

    Answer tells(String what, String origin, String agent, String page, String source, String reference) {
        return tells(key, what, origin, agent, page, source, reference);
    }

    /** A page of another site of ours. */
    Answer tells(String site, String what, String page, String reference) {
        return tells(site, what, ORIGIN, "Mozilla/5.0", page, "", reference);
    }

    private Answer tells(
            String site, String what, String origin, String agent, String page, String source, String reference) {
        var body = Map.of("p", page, "s", source, "m", "", "c", "tet", "r", reference).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kenh.anonymous()
                .send(
                        path(site) + "/" + what,
                        "POST",
                        BodyPublishers.ofString(body),
                        Map.of(
                                "Origin",
                                origin,
                                "User-Agent",
                                agent,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Content-Type",
                                "application/x-www-form-urlencoded;charset=UTF-8"));
    }

    void sees(String page) {
        tells("seen", ORIGIN, "Mozilla/5.0", page, "", "").expect(204);
    }

    void clicks(String page, String source, String reference) {
        tells("clicked", ORIGIN, "Mozilla/5.0", page, source, reference).expect(204);
    }

    void customer(String name) {
        sim("/seed", """
                {"people":[{"key":"%s","name":"%s","phone":"8491200%04d","online":true,"follows":["%s"]}],"deliver":false}""".formatted(name, name, Math.abs(name.hashCode()) % 10_000, OA));
    }

    void says(String name, String text) {
        sim(
                "/act",
                "{\"person\":\"%s\",\"oaId\":\"%s\",\"action\":\"text\",\"text\":\"%s\"}".formatted(name, OA, text));
        kenh.drain();
    }

    long conversation(String name) {
        var user = kenh.api().get(SIM + "/accounts").expect(200).json().text("/userIds/" + name + "/" + OA);
        return kenh.number("select id from inbox_conversation where customer = '" + user + "'");
    }

    long counted(String what, String page) {
        return kenh.number(
                "select coalesce(sum(" + what + "), 0) from website_button_count where page = '" + page + "'");
    }

    private JsonBody sim(String path, String json) {
        return kenh.api().postJson(SIM + path, json).expect(200).json();
    }
}
