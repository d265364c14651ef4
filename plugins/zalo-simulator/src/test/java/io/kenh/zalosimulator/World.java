package io.kenh.zalosimulator;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One app, two Official Accounts, two people; spoken to over HTTP only. */
final class World {
    static final String APP = "1000000000000000001";
    static final String SHOP = "3000000000000000003";
    static final String OTHER = "3000000000000000004";
    static final String SECRET = "appSecret1";
    static final String OA_SECRET = "oaSecret1";
    static final String CALLBACK = "http://127.0.0.1/callback";
    static final String API = "/zalo-simulator/openapi";

    private final TestKenh kenh;
    private final JsonBody userIds;

    private World(TestKenh kenh, JsonBody userIds) {
        this.kenh = kenh;
        this.userIds = userIds;
    }

    /** Everything new: nothing of an earlier test is left. */
    static World fresh(TestKenh kenh, String webhookUrl) {
        kenh.api().postJson("/zalo-simulator/sim/reset", "{}").expect(200);
        var seed = """
                {"apps":[{"appId":"%s","name":"Kenh","secret":"%s","oaSecretKey":"%s","callbackUrl":"%s","webhookUrl":"%s"}],
                 "oas":[{"oaId":"%s","appId":"%s","name":"Áo dài Ánh","quotaTotal":2},{"oaId":"%s","name":"Quán khác"}],
                 "people":[{"key":"an","name":"Nguyễn An","phone":"84987654321"},
                           {"key":"binh","name":"Trần Bình","phone":"84912345678","follows":["%s"]}]}
                """.formatted(APP, SECRET, OA_SECRET, CALLBACK, webhookUrl, SHOP, APP, OTHER, SHOP);
        var answer = kenh.api().postJson("/zalo-simulator/sim/seed", seed).expect(200);
        return new World(kenh, answer.json().at("/userIds"));
    }

    String userId(String person, String oaId) {
        return userIds.text("/" + person + "/" + oaId);
    }

    String token(String oaId) {
        return sim("tokens", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(APP, oaId))
                .text("/access_token");
    }

    JsonBody sim(String path, String json) {
        return kenh.api()
                .postJson("/zalo-simulator/sim/" + path, json)
                .expect(200)
                .json();
    }

    /** Moves the simulated time only; a fresh world is back in real time. */
    void later(Duration by) {
        sim("clock", "{\"advance\":\"%s\"}".formatted(by));
    }

    JsonBody look(String path) {
        return kenh.api().get("/zalo-simulator/sim/" + path).expect(200).json();
    }

    JsonBody chat(String person) {
        return look("chat/" + person + "/" + SHOP);
    }

    /** The person writes. @return the message id */
    String writes(String person, String text) {
        return act(person, "\"action\":\"text\",\"text\":\"%s\"".formatted(text))
                .text("/messageId");
    }

    JsonBody act(String person, String members) {
        return sim("act", "{\"person\":\"%s\",\"oaId\":\"%s\",%s}".formatted(person, SHOP, members));
    }

    JsonBody answers(String token, String userId, String text) {
        var body = "{\"recipient\":{\"user_id\":\"%s\"},\"message\":{\"text\":\"%s\"}}".formatted(userId, text);
        return post(token, "/v3.0/oa/message/cs", body).expect(200).json();
    }

    Answer post(String token, String path, String body) {
        return kenh.anonymous().with("access_token", token).postJson(API + path, body);
    }

    JsonBody ask(String token, String path, String data) {
        var query = data.isEmpty() ? "" : "?data=" + URLEncoder.encode(data, StandardCharsets.UTF_8);
        return kenh.anonymous()
                .with("access_token", token)
                .get(API + path + query)
                .expect(200)
                .json();
    }

    JsonBody askUser(String token, String userId) {
        return ask(token, "/v3.0/oa/user/detail", "{\"user_id\":\"%s\"}".formatted(userId));
    }
}
