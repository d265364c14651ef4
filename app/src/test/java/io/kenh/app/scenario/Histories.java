package io.kenh.app.scenario;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A shop whose conversations go into the histories of its documents. */
final class Histories {
    static final String LINKS = "/api/v1/chatter-bridge/links";

    final World world;
    private final TestKenh kenh;

    Histories(TestKenh kenh) {
        this(kenh, new World(kenh).open());
    }

    Histories(TestKenh kenh, World world) {
        this.kenh = kenh;
        this.world = world;
    }

    /** Newly signed in: sessions end when the clock moves. */
    Browserless staff() {
        return kenh.admin();
    }

    /** Longer than a burst goes on. */
    void later() {
        kenh.clock().advance(Duration.ofMinutes(20));
    }

    void says(String key, String text) {
        world.says(key, text);
        world.drain();
    }

    /** The account's switch. */
    void copies(boolean on, int days) {
        var account =
                world.admin().get("/api/v1/zalo-oa/accounts").expect(200).json().text("/items/0/id");
        var form = on ? Map.of("active", "on", "days", "" + days) : Map.of("days", "" + days);
        staff().post("/chatter-bridge/accounts/zalo-oa/" + account, form).expect(303);
        world.drain();
    }

    /** {@code /lead} in the customer's conversation. @return the lead, as {@code crm.lead:1000} */
    String lead(String key, String title) {
        staff().post(
                        "/inbox/conversations/" + world.conversation(key).text("/id") + "/messages",
                        Map.of("text", "/lead " + title))
                .expect(302);
        world.drain();
        return "crm.lead:" + first("/api/v1/crm/leads");
    }

    String first(String path) {
        return world.admin().get(path).expect(200).json().text("/items/0/id");
    }

    Answer link(Browserless who, String key, String document) {
        var parts = document.split(":");
        var json = "{\"conversationId\":%s,\"documentType\":\"%s\",\"documentId\":%s}"
                .formatted(world.conversation(key).text("/id"), parts[0], parts[1]);
        return who.postJson(LINKS, json);
    }

    /** Of the document's only conversation. */
    JsonBody linkOf(String document) {
        return world.admin()
                .get(LINKS + "?document=" + document)
                .expect(200)
                .json()
                .at("/items/0");
    }

    String state(String document) {
        return linkOf(document).text("/state");
    }

    void pin(String document, boolean on) {
        var path = LINKS + "/" + linkOf(document).text("/id") + (on ? "/pin" : "/unpin");
        world.admin().postJson(path, "").expect(200);
    }

    void unlink(String document) {
        world.admin()
                .send(LINKS + "/" + linkOf(document).text("/id"), "DELETE", BodyPublishers.noBody(), Map.of())
                .expect(200);
    }

    /** What stands in the document's history of conversations, newest first. */
    List<JsonBody> copies(String document) {
        return world
                .admin()
                .get("/api/v1/chatter/threads/" + document.replace(':', '/') + "/entries?limit=100")
                .expect(200)
                .json()
                .items("/items")
                .stream()
                .filter(entry -> entry.text("/kind").equals("message"))
                .toList();
    }

    List<String> texts(String document) {
        return copies(document).stream().map(entry -> entry.text("/text")).toList();
    }

    /** The customer takes back their data at Zalo. */
    void withdraws(String key) {
        var timestamp = Long.toString(kenh.clock().instant().toEpochMilli());
        var body = """
                {"event_name":"user_withdraw","app_id":"%s","oa_id":"%s","user_id":"%s","timestamp":"%s"}""".formatted(
                World.APP, World.OA, world.simulated("/accounts").text("/userIds/" + key + "/" + World.OA), timestamp);
        kenh.anonymous()
                .send(
                        "/webhooks/zalo",
                        "POST",
                        BodyPublishers.ofString(body),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "X-ZEvent-Signature",
                                FakePlatform.signature(body.getBytes(StandardCharsets.UTF_8), timestamp)))
                .expect(200);
        world.drain();
    }
}
