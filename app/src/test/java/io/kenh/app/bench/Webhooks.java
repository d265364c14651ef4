package io.kenh.app.bench;

import io.kenh.app.client.Api;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The webhooks of one Official Account with 500 customers, signed as Zalo signs them. */
final class Webhooks {
    private static final String APP = "1000000000000000001";
    private static final String OA = "3000000000000000001";
    private static final String APP_SECRET = "app-secret";
    private static final String OA_SECRET = "oa-secret-key";
    private static final String EVENT =
            "{\"event_name\":\"user_send_text\",\"app_id\":\"" + APP + "\",\"sender\":{\"id\":\"20000000000";
    private static final String TO = "\"},\"recipient\":{\"id\":\"" + OA + "\"},\"user_id_by_app\":\"40000000000";
    private static final String TEXT =
            "\",\"message\":{\"text\":\"Đèn sen gỗ size lớn còn hàng không shop ơi?\",\"msg_id\":\"bench";
    private static final String AT = "\"},\"timestamp\":\"";
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1_000);

    private Webhooks() {}

    static long next() {
        return NUMBER.incrementAndGet();
    }

    /** A customer's text message of about 400 bytes, each with an id of its own. Put together as cheaply as can be: it is not what is measured. */
    static String body(long number) {
        var customer = String.valueOf(100_000 + number % 500).substring(1);
        return EVENT + customer + TO + customer + TEXT + number + AT + number / 1_000 + "\"}";
    }

    static boolean send(HttpConnection connection) throws Exception {
        long number = next();
        var body = body(number).getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Content-Type", "application/json", "X-ZEvent-Signature", signature(body, number / 1_000));
        return connection.send("POST", "/webhooks/zalo", headers, body) == 200;
    }

    private static String signature(byte[] body, long timestamp) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(APP.getBytes(StandardCharsets.UTF_8));
        digest.update(body);
        digest.update(Long.toString(timestamp).getBytes(StandardCharsets.UTF_8));
        digest.update(OA_SECRET.getBytes(StandardCharsets.UTF_8));
        return "mac=" + HexFormat.of().formatHex(digest.digest());
    }

    /** Connects the account with a token pair as Zalo's console mints it. */
    static void connect(URI server) {
        var api = new Api(server, ServerProcess.API_KEY);
        var callback = server + "/zalo-oa/callback";
        var app = Map.of("appId", APP, "secret", APP_SECRET, "oaSecretKey", OA_SECRET, "callbackUrl", callback);
        var oas = List.of(Map.of("oaId", OA, "name", "Bench"));
        api.post("/zalo-simulator/sim/seed", Map.of("apps", List.of(app), "oas", oas, "deliver", false));
        var pair = api.post("/zalo-simulator/sim/tokens", Map.of("appId", APP, "oaId", OA));
        var account = Map.of(
                "name",
                "Bench",
                "appId",
                APP,
                "appSecret",
                APP_SECRET,
                "oaSecretKey",
                OA_SECRET,
                "accessToken",
                pair.path("access_token").asText(),
                "refreshToken",
                pair.path("refresh_token").asText());
        api.post("/api/v1/zalo-oa/accounts", account);
    }
}
