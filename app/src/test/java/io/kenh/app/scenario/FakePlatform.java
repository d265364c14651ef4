package io.kenh.app.scenario;

import io.kenh.app.bench.ServerProcess;
import io.kenh.app.client.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Sends webhooks to a server in another process and asks its API what became of them. */
final class FakePlatform {
    private static final String USER = "2000000000000000002";

    private final URI server;
    private final Api api;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FakePlatform(URI server) {
        this.server = server;
        this.api = new Api(server, ServerProcess.API_KEY);
    }

    void connect() {
        var app = Map.of(
                "appId", World.APP,
                "secret", World.APP_SECRET,
                "oaSecretKey", World.OA_SECRET,
                "callbackUrl", server + "/zalo-oa/callback");
        var oas = List.of(Map.of("oaId", World.OA, "name", "Hoa Sen Xanh"));
        api.post("/zalo-simulator/sim/seed", Map.of("apps", List.of(app), "oas", oas, "deliver", false));
        var pair = api.post("/zalo-simulator/sim/tokens", Map.of("appId", World.APP, "oaId", World.OA));
        api.post(
                "/api/v1/zalo-oa/accounts",
                Map.of(
                        "name",
                        "Hoa Sen Xanh",
                        "appId",
                        World.APP,
                        "appSecret",
                        World.APP_SECRET,
                        "oaSecretKey",
                        World.OA_SECRET,
                        "accessToken",
                        pair.path("access_token").asText(),
                        "refreshToken",
                        pair.path("refresh_token").asText()));
    }

    /** @return whether the server acknowledged it */
    boolean deliver(String messageId) {
        var timestamp = "17952000" + String.format("%05d", Math.floorMod(messageId.hashCode(), 100_000));
        var body = """
                {"event_name":"user_send_text","app_id":"%s","sender":{"id":"%s"},"recipient":{"id":"%s"},\
                "message":{"text":"%s","msg_id":"%s"},"timestamp":"%s"}""".formatted(World.APP, USER, World.OA, messageId, messageId, timestamp)
                .getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(server.resolve("/webhooks/zalo"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", signature(body, timestamp))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The channel's ids of all messages of the one conversation. */
    List<String> received() {
        var ids = new ArrayList<String>();
        for (var conversation : api.get("/api/v1/inbox/conversations").path("items")) {
            var path = "/api/v1/inbox/conversations/" + conversation.path("id").asLong() + "/messages?limit=200";
            for (var page = api.get(path);
                    ;
                    page = api.get(path + "&after=" + page.path("next").asText())) {
                page.path("items")
                        .forEach(message -> ids.add(message.path("externalId").asText()));
                if (!page.hasNonNull("next")) {
                    break;
                }
            }
        }
        return ids;
    }

    /** As Zalo signs what it delivers. */
    static String signature(byte[] body, String timestamp) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(World.APP.getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
            digest.update(World.OA_SECRET.getBytes(StandardCharsets.UTF_8));
            return "mac=" + HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
