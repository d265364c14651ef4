package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs send to the API, and what its description says. */
class ApiBodyTest {
    private static final String SAY = "/api/v1/talk/messages";

    @TempDir
    static Path folder;

    private static HostFixture host;

    @BeforeAll
    static void start() {
        var plugin = new FixturePlugin("talk")
                .nested(
                        "public enum Mood { VERY_GLAD, SAD } public record Part(String kind) {} public record Said(long id, String text, Mood mood) {}"
                                + " public record Say(String text, String clientToken, List<Part> parts, Map<String, String> tags, Mood mood, Long amount) {}")
                .member("""
                        public void routes(Routes routes) {
                            var use = new Access.Needs(USE);
                            routes.api(Endpoint.post("/talk/messages", use, "Says.", Say.class, Said.class, request -> {
                                        if ("again".equals(request.body().text())) request.ctx().status(200);
                                        return new Said(7, request.body().text(), request.body().mood());
                                    }).createdOnce())
                                  .api(Endpoint.get("/talk/messages", use, "Lists.", Said.class, request -> new Said(request.limit(20, 100), request.query("query").orElse(""), Mood.SAD))
                                    .query("query", "Words.").paged(20, 100))
                                  .api(Endpoint.get("/talk/broken", use, "Fails.", Said.class, request -> { throw new IllegalStateException("of the inside"); }))
                                  .api(Endpoint.post("/talk/files", use, "Takes.", Void.class, Said.class, request -> new Said(1, "", Mood.SAD)).file("file"));
                            routes.post("/talk/page", use, ctx -> ctx.result("took " + ctx.formParam("name")))
                                  .get("/talk/broken", use, ctx -> { throw new IllegalStateException("of the inside"); })
                                  .get("/talk/{word}", use, ctx -> ctx.result(ctx.pathParam("word")));
                        }""")
                .build(folder);
        var other = new FixturePlugin("shout")
                .nested("public record Say(long volume) {}")
                .member("""
                        public void routes(Routes routes) {
                            routes.api(Endpoint.post("/shout", new Access.Needs(USE), "Shouts.", Say.class, Void.class, request -> null));
                        }""")
                .build(folder);
        host = new HostFixture(folder.resolve("data"), List.of(plugin, other));
        host.kenh.enable("talk");
        host.kenh.enable("shout");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HttpResponse<String> send(String path, String type, String body, String language) {
        return host.send(host.request(path)
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> say(String json) {
        return send(SAY, "application/json", json, "en");
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    @Test
    void member_nobody_knows_is_refused_with_the_one_that_was_meant() {
        var refused = say("{\"text\": \"a\", \"token\": \"12345678\"}");
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(
                "There is no member “token”. Did you mean “clientToken”?",
                tree(refused).at("/fields/token").asText());
        assertEquals(
                "There is no member “colour”.",
                tree(say("{\"parts\": [{\"kind\": \"a\"}, {\"colour\": 1}]}"))
                        .at("/fields/parts[1].colour")
                        .asText());
        var vietnamese = send(SAY, "application/json", "{\"txt\": \"a\"}", "vi");
        assertEquals(
                "Không có trường “txt”. Có phải bạn muốn nói “text”?",
                tree(vietnamese).at("/fields/txt").asText());
        var broken = say("{\"text\": ");
        assertEquals(400, broken.statusCode());
        assertEquals(
                "This is no JSON (line 1, column 10).",
                tree(broken).at("/fields/body").asText());
        var mistaken = say("{\"parts\": [{\"kind\": [1]}]}");
        assertEquals(400, mistaken.statusCode());
        assertEquals("A text.", tree(mistaken).at("/fields/parts[0].kind").asText());
        assertEquals("A list.", tree(say("{\"parts\": 3}")).at("/fields/parts").asText());
        assertEquals("A text.", tree(say("{\"text\": 5}")).at("/fields/text").asText());
        assertEquals("A text.", tree(say("{\"text\": true}")).at("/fields/text").asText());
        var half = say("{\"amount\": 1000.7}");
        assertEquals(400, half.statusCode(), half.body());
        assertEquals(
                "A whole number, without decimals.",
                tree(half).at("/fields/amount").asText());
        assertEquals(201, say("{\"amount\": 1000}").statusCode());
        assertEquals(201, say("").statusCode(), "nothing is as good as {}");
        assertEquals(
                201, say("{\"text\": \"a\", \"tags\": {\"any\": \"thing\"}}").statusCode());
    }

    @Test
    void parameter_nobody_knows_and_a_body_that_is_no_json_are_refused() {
        var misspelt = host.send(
                host.request(SAY + "?qery=an").header("Accept-Language", "en").build());
        assertEquals(400, misspelt.statusCode(), misspelt.body());
        assertEquals(
                "There is no parameter “qery”. Did you mean “query”?",
                tree(misspelt).at("/fields/qery").asText());
        assertEquals(400, host.get("/api/v1/talk/broken?colour=red").statusCode());

        var form = send(SAY, "application/x-www-form-urlencoded", "{\"text\": \"a\"}", "vi");
        assertEquals(415, form.statusCode(), form.body());
        assertEquals(
                "Hãy gửi nội dung dạng application/json, không phải application/x-www-form-urlencoded.",
                tree(form).get("title").asText());
        assertEquals(
                201,
                send(SAY, "application/merge-patch+json; charset=utf-8", "{}", "vi")
                        .statusCode());
    }

    @Test
    void a_failure_tells_its_number_and_nothing_of_the_inside() {
        for (var path : List.of("/talk/broken", "/api/v1/talk/broken")) {
            var failure = host.get(path);
            assertEquals(500, failure.statusCode());
            assertFalse(
                    failure.body().contains("of the inside") || failure.body().contains("Exception"), path);
            assertTrue(failure.body().matches("(?s).*[0-9a-f]{8}.*"), failure.body());
        }
    }

    @Test
    void states_and_kinds_are_answered_in_lower_case_as_described_and_taken_in_any() {
        for (var typed : List.of("very_glad", "VERY_GLAD", "Very_Glad")) {
            var said = tree(say("{\"text\": \"a\", \"mood\": \"" + typed + "\"}"));
            assertEquals("very_glad", said.at("/mood").asText(), said.toString());
        }
        assertEquals(400, say("{\"text\": \"a\", \"mood\": \"bored\"}").statusCode());
        var schemas = tree(host.get("/api/v1/openapi.json")).at("/components/schemas");
        assertEquals(
                "[\"very_glad\",\"sad\"]", schemas.findValue("mood").get("enum").toString());
        var scope =
                tree(host.get("/api/v1/core/me")).at("/permissions").iterator().next();
        assertTrue(List.of("company", "all").contains(scope.asText()), scope.asText());
    }

    @Test
    void limit_out_of_range_is_refused_and_both_ends_are_named() {
        assertEquals(20, tree(host.get(SAY)).get("id").asInt());
        assertEquals(100, tree(host.get(SAY + "?limit=100")).get("id").asInt());
        for (var wrong : List.of("0", "-1", "101", "99999999999", "abc")) {
            var refused = host.send(host.request(SAY + "?limit=" + wrong)
                    .header("Accept-Language", "en")
                    .build());
            assertEquals(400, refused.statusCode(), wrong);
            assertEquals(
                    "A whole number from 1 to 100.",
                    tree(refused).at("/fields/limit").asText());
        }
    }

    @Test
    void metrics_tell_a_program_without_a_key_that_it_needs_one() {
        var request = HttpRequest.newBuilder(URI.create(host.kenh.uri() + "/metrics"));
        var refused = host.send(request.build());
        assertEquals(401, refused.statusCode(), refused.body());
        assertEquals("core.sign-in", tree(refused).get("code").asText());
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void success_is_answered_as_it_is_described() {
        assertEquals(201, say("{\"text\": \"first\"}").statusCode());
        assertEquals(200, say("{\"text\": \"again\"}").statusCode());

        var paths = tree(host.get("/api/v1/openapi.json")).get("paths");
        var post = paths.get(SAY).get("post");
        assertTrue(post.get("responses").has("201") && post.get("responses").has("200"), post.toString());
        var list = paths.get(SAY).get("get");
        assertEquals(List.of("query", "limit", "after"), list.get("parameters").findValuesAsText("name"));
        assertEquals("query", list.at("/parameters/0/in").asText());
        assertEquals("Words.", list.at("/parameters/0/description").asText());
        assertFalse(list.get("responses").has("201"));
        var file = paths.get("/api/v1/talk/files").get("post");
        assertTrue(
                file.at("/requestBody/content/multipart~1form-data/schema/properties/file")
                        .isObject(),
                file.toString());
        assertTrue(paths.get("/api/v1/core/users")
                .get("get")
                .get("parameters")
                .findValuesAsText("name")
                .contains("after"));
    }

    @Test
    void records_of_one_name_in_two_plugins_are_described_each_as_it_is() {
        var description = tree(host.get("/api/v1/openapi.json"));
        assertEquals(
                List.of("text", "clientToken", "parts", "tags", "mood", "amount"),
                members(description, SAY),
                "as the first plugin takes it");
        assertEquals(List.of("volume"), members(description, "/api/v1/shout"), "as the second takes it");
    }

    private static List<String> members(JsonNode description, String path) {
        var reference = description
                .get("paths")
                .get(path)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asText();
        return description.at(reference.substring(1)).get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void character_no_database_takes_is_refused_with_the_name_of_its_field() {
        var inBody = say("{\"text\": \"a\\u0000b\"}");
        assertEquals(422, inBody.statusCode(), inBody.body());
        assertTrue(tree(inBody).at("/fields/text").asText().contains("U+0000"), inBody.body());
        assertEquals(422, say("{\"parts\": [{\"kind\": \"\\u0000\"}]}").statusCode());
        assertEquals(201, say("{\"text\": \"a \\\\u0000 b\"}").statusCode(), "the six characters are a text as any");

        var inQuery = host.send(
                host.request(SAY + "?query=%00").header("Accept-Language", "vi").build());
        assertEquals(422, inQuery.statusCode());
        assertTrue(tree(inQuery).at("/fields/query").asText().contains("“query” có ký tự"), inQuery.body());

        var inForm = send("/talk/page", "application/x-www-form-urlencoded", "name=a%00b", "en");
        assertEquals(422, inForm.statusCode());
        assertTrue(inForm.body().contains("The field “name” contains a character"), inForm.body());
        assertEquals(
                "took ab",
                send("/talk/page", "application/x-www-form-urlencoded", "name=ab", "en")
                        .body());
        int inPath = host.get("/talk/a%00b").statusCode();
        assertTrue(inPath == 400 || inPath == 422, "path: " + inPath);
    }
}
