package io.kenh.app.scenario;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A shop with one connected Official Account and customers with phones, for stories across plugins. */
public final class World {
    public static final String APP = "1000000000000000001";
    public static final String OA = "3000000000000000001";
    public static final String APP_SECRET = "app-secret";
    public static final String OA_SECRET = "oa-secret-key";

    private static final String SIM = "/zalo-simulator/sim";
    private static final String API = "/api/v1/inbox/conversations";

    private final TestKenh kenh;
    private final Browserless admin;

    public World(TestKenh kenh) {
        this.kenh = kenh;
        // By API key: sessions end when a test moves the clock.
        this.admin = kenh.api();
    }

    /** The account connected with a token pair as Zalo's console mints it. */
    public World open() {
        register();
        connect();
        return this;
    }

    /** App and Official Account exist at the simulated Zalo; here nobody knows of them yet. */
    public void register() {
        sim("/seed", """
                {"apps":[{"appId":"%s","name":"Kenh","secret":"%s","oaSecretKey":"%s","callbackUrl":"%s/zalo-oa/callback",\
                "webhookUrl":"%s/webhooks/zalo"}],"oas":[{"oaId":"%s","name":"Hoa Sen Xanh","verified":true,"quotaTotal":500,\
                "zcaId":"ZCA1","zcaBalance":1000000}],"deliver":false}""".formatted(APP, APP_SECRET, OA_SECRET, kenh.uri(), kenh.uri(), OA));
    }

    private void connect() {
        var pair = sim("/tokens", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(APP, OA));
        var created = admin.postJson("/api/v1/zalo-oa/accounts", """
                {"name":"Hoa Sen Xanh","appId":"%s","appSecret":"%s","oaSecretKey":"%s","accessToken":"%s","refreshToken":"%s"}""".formatted(
                        APP, APP_SECRET, OA_SECRET, pair.text("/access_token"), pair.text("/refresh_token")));
        if (created.status() / 100 != 2) {
            throw new AssertionError(created.status() + " " + created.body());
        }
    }

    public void customer(String key, String name, String phone) {
        sim("/seed", """
                {"people":[{"key":"%s","name":"%s","phone":"%s","online":true,"follows":["%s"]}],"deliver":false}""".formatted(key, name, phone, OA));
    }

    /** Staff note name and number of who wrote: the temporary contact becomes a real one. */
    public void known(String key, String name, String phone) {
        admin.send(
                        "/api/v1/contacts/partners/" + conversation(key).text("/partnerId"),
                        "PUT",
                        BodyPublishers.ofString("{\"name\":\"%s\",\"phone\":\"+%s\"}".formatted(name, phone)),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
    }

    public void says(String key, String text) {
        act(key, "text", ",\"text\":\"" + text + "\"");
    }

    public void sends(String key, String kind, String name, byte[] content) {
        act(
                key,
                kind,
                ",\"name\":\"" + name + "\",\"content\":\""
                        + Base64.getEncoder().encodeToString(content) + "\"");
    }

    /** The customer's phone shows the chat. */
    public void looks(String key) {
        act(key, "seen", "");
    }

    private void act(String key, String action, String more) {
        sim("/act", "{\"person\":\"%s\",\"oaId\":\"%s\",\"action\":\"%s\"%s}".formatted(key, OA, action, more));
    }

    /** What the customer's phone shows, oldest first. */
    public List<JsonBody> phone(String key) {
        return admin.get(SIM + "/chat/" + key + "/" + OA).expect(200).json().items("/messages");
    }

    public void fault(String kind, int amount, int times) {
        sim("/faults", "{\"kind\":\"%s\",\"amount\":%d,\"times\":%d}".formatted(kind, amount, times));
    }

    public JsonBody sim(String path, String json) {
        return admin.postJson(SIM + path, json).expect(200).json();
    }

    public JsonBody simulated(String path) {
        return admin.get(SIM + path).expect(200).json();
    }

    /** Of the customer with this key. */
    public JsonBody conversation(String key) {
        var userId = simulated("/accounts").text("/userIds/" + key + "/" + OA);
        return conversations().stream()
                .filter(conversation -> conversation.text("/customer").equals(userId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no conversation with " + key + " in " + conversations()));
    }

    public List<JsonBody> conversations() {
        return admin.get(API + "?limit=200").expect(200).json().items("/items");
    }

    /** Newest first. */
    public List<JsonBody> messages(String key) {
        var id = conversation(key).text("/id");
        return admin.get(API + "/" + id + "/messages?limit=200")
                .expect(200)
                .json()
                .items("/items");
    }

    public Answer reply(String key, String text) {
        var id = conversation(key).text("/id");
        return admin.postJson(API + "/" + id + "/messages", "{\"text\":\"" + text + "\"}");
    }

    public void drain() {
        kenh.drain();
    }

    public Browserless admin() {
        return admin;
    }
}
