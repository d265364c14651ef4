package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.crypto.Digests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real server with the real inbox, facing a hand-written Zalo. */
class EndToEndTest {
    static final String NEW = """
            {"name":"Shop A","appId":"1000000000000000001","appSecret":"appSecret1","oaSecretKey":"oaSecret1",
             "accessToken":"AT1","refreshToken":"RT1","expiresIn":90000}
            """;

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_customer_writes_and_the_message_is_in_the_inbox_once(Database database) throws Exception {
        try (var zalo = new FakeZalo();
                var kenh = facing(zalo, database)) {
            zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Shop A\"}"));
            zalo.on("/v3.0/oa/user/detail", call -> Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
            var created = kenh.api().postJson("/api/v1/zalo-oa/accounts", NEW);
            assertEquals(201, created.status(), created.toString());
            var address = created.header("Location").orElse("");
            assertEquals("Shop A", kenh.api().get(address).expect(200).json().text("/name"));
            var draft = "{\"name\":\"Nháp\",\"appId\":\"1\",\"appSecret\":\"s\"}";
            kenh.api().postJson("/api/v1/zalo-oa/accounts", draft).expect(201);
            var odd = draft.replaceFirst(
                    "\\}\\s*$", ", \"oaSecretKey\": \"" + "k".repeat(201) + "\", \"expiresIn\": 99999999999}");
            var refused = kenh.api()
                    .postJson("/api/v1/zalo-oa/accounts", odd)
                    .expect(422)
                    .json();
            assertTrue(refused.at("/fields/oaSecretKey").exists());
            assertTrue(refused.at("/fields/expiresIn").exists());
            var list = "/api/v1/zalo-oa/accounts?limit=1";
            var listed = kenh.api().get(list).expect(200).json();
            assertEquals("Nháp", listed.text("/items/0/name"));
            var rest = kenh.api().get(list + "&after=" + listed.text("/next")).expect(200);
            assertEquals(
                    List.of("Shop A"),
                    rest.json().items("/items").stream()
                            .map(item -> item.text("/name"))
                            .toList());
            assertTrue(rest.shows("\"next\":null") || !rest.shows("\"next\""), rest.toString());
            assertTrue(created.shows("connected") && !created.shows("AT1") && !created.shows("appSecret1"));

            var body = TestOa.sample("user_send_text");
            assertEquals(401, post(kenh, body, "mac=" + "0".repeat(64)));
            assertEquals(200, post(kenh, body, sign(body)));
            assertEquals(200, post(kenh, body, sign(body)));
            kenh.drain();
            assertEquals(1, kenh.number("select count(*) from inbox_message"));
            assertEquals(1, kenh.number("select count(*) from zalo_oa_event where state = 'PROCESSED'"));
            assertEquals(1, kenh.number("select count(*) from zalo_oa_event where state = 'DUPLICATE'"));
            assertEquals(1, kenh.number("select count(*) from zalo_oa_link where name = 'Nguyễn An'"));
            for (var page : List.of("accounts", "links", "events", "sends", "api-log", "limits")) {
                var answer = kenh.admin().get("/zalo-oa/" + page).expect(200);
                assertFalse(answer.shows("AT1"), page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_account_of_another_company_is_refused_and_a_bad_token_leaves_nothing(Database database) throws Exception {
        try (var zalo = new FakeZalo();
                var kenh = facing(zalo, database)) {
            zalo.on("/v2.0/oa/getoa", call -> Reply.error(-216));
            assertEquals(
                    422, kenh.api().postJson("/api/v1/zalo-oa/accounts", NEW).status());
            assertEquals(0, kenh.number("select count(*) from zalo_oa_account"));

            zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Tên Zalo\"}"));
            var first = kenh.api().postJson("/api/v1/zalo-oa/accounts", NEW);
            assertTrue(first.shows("Shop A") && first.shows("Tên Zalo"));
            try (var connection = kenh.connect()) {
                connection
                        .createStatement()
                        .executeUpdate("update zalo_oa_account set company_id = 987654, name = 'Công ty khác'");
                connection.createStatement().executeUpdate("delete from zalo_oa_audit");
            }
            var second = kenh.api().postJson("/api/v1/zalo-oa/accounts", NEW);
            assertEquals(409, second.status());
            assertTrue(second.shows("zalo-oa.account-taken") && !second.shows("Công ty khác"), second.toString());
            assertEquals(1, kenh.number("select count(*) from zalo_oa_account"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void lists_search_people_can_leave_and_old_rows_go(Database database) throws Exception {
        try (var zalo = new FakeZalo();
                var kenh = facing(zalo, database)) {
            zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Shop A\"}"));
            zalo.on("/v3.0/oa/user/detail", call -> Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
            kenh.api().postJson("/api/v1/zalo-oa/accounts", NEW);
            var body = TestOa.sample("user_send_text");
            assertEquals(200, post(kenh, body, sign(body)));
            kenh.drain();
            var admin = kenh.admin();
            assertTrue(admin.get("/zalo-oa/events?q=nguyen+an&state=PROCESSED&from=2026-01-01&to=2027-01-01")
                    .expect(200)
                    .shows(TestOa.USER));
            assertFalse(admin.get("/zalo-oa/events?q=nobody").expect(200).shows(TestOa.USER));
            assertTrue(admin.get("/zalo-oa/api-log?q=user/detail&outcome=ok")
                    .expect(200)
                    .shows("/v3.0/oa/user/detail"));
            assertFalse(admin.get("/zalo-oa/api-log?q=getoa").expect(200).shows("/v3.0/oa/user/detail"));
            admin.get("/zalo-oa/sends?q=" + TestOa.USER + "&state=FAILED").expect(200);
            assertTrue(admin.get("/zalo-oa/links?state=SHADOW&q=an").expect(200).shows("Nguyễn An"));

            var leaves = TestOa.sample("user_withdraw");
            assertEquals(200, post(kenh, leaves, sign(leaves)));
            kenh.drain();
            assertEquals(1, kenh.number("select count(*) from zalo_oa_link where state = 'ERASED'"));
            assertEquals(0, kenh.number("select count(*) from zalo_oa_event where subject = '" + TestOa.USER + "'"));
            admin.get("/zalo-oa/links").expect(200);
            assertEquals(0, kenh.number("select count(*) from inbox_message where text = 'abc'"));
            assertEquals(
                    0, kenh.number("select count(*) from inbox_conversation where customer = '" + TestOa.USER + "'"));
            assertEquals(0, kenh.number("select count(*) from contacts_partner where name = 'Nguyễn An'"));

            kenh.clock().advance(Duration.ofDays(91));
            kenh.drain();
            assertEquals(0, kenh.number("select count(*) from zalo_oa_event"));
        }
    }

    private static TestKenh facing(FakeZalo zalo, Database database) {
        var urls = Map.of("zalo.openapi-url", zalo.url(), "zalo.oauth-url", zalo.url());
        return TestKenh.start(database, List.of("zalo-oa"), urls);
    }

    static String sign(String body) {
        var stamp = body.replaceAll("(?s).*\"timestamp\": \"(\\d+)\".*", "$1");
        var raw = body.getBytes(StandardCharsets.UTF_8);
        return "mac=" + HexFormat.of().formatHex(Digests.webhookMac(TestOa.APP, raw, stamp, TestOa.OA_SECRET));
    }

    static int post(TestKenh kenh, String body, String mac) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(kenh.uri() + "/webhooks/zalo").normalize())
                    .header("Content-Type", "application/json")
                    .header("X-ZEvent-Signature", mac)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
