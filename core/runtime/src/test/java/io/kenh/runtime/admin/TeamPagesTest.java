package io.kenh.runtime.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.runtime.security.SecurityFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams, and the scopes a role offers, as an administrator meets them. */
class TeamPagesTest {
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};
    private static final Permission READ = new Permission("shop.order.read").scoped(Scope.OWN, Scope.TEAM);

    private SecurityFixture fixture;
    private MiniServer server;
    private long lan;

    @BeforeEach
    void open(@TempDir Path data) throws Exception {
        fixture = new SecurityFixture(data, Map.of());
        fixture.permissions.add(READ);
        server = new MiniServer(fixture);
        fixture.admin("boss@phucan.vn");
        lan = fixture.user("lan@phucan.vn");
        server.post("/signin", Map.of("email", "boss@phucan.vn", "password", SecurityFixture.PASSWORD), OURS);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        fixture.close();
    }

    @Test
    void a_team_is_made_filled_led_and_archived() throws Exception {
        var team = created("Miền Bắc");
        assertEquals(303, post(team + "/members", Map.of("user", "" + lan)).statusCode());
        assertEquals(
                303,
                post(team, Map.of("name", "Miền Bắc và Tây Bắc", "leader", "" + lan))
                        .statusCode());
        var shown = server.get(team).body();
        assertTrue(shown.contains("Miền Bắc và Tây Bắc") && shown.contains("lan@phucan.vn"), shown);
        assertTrue(server.get("/api/v1/core/teams").body().contains("Miền Bắc và Tây Bắc"));

        assertEquals(303, post(team + "/members/" + lan + "/remove", Map.of()).statusCode());
        assertEquals(303, post(team + "/archive", Map.of()).statusCode());
        assertFalse(server.get(team).body().contains("name=\"user\""), "nobody is added to an archived team");
        assertEquals(303, post(team + "/restore", Map.of()).statusCode());
        assertTrue(server.get(team).body().contains("name=\"user\" value=\"" + lan + "\""));
    }

    @Test
    void what_is_wrong_with_a_team_is_said_and_the_input_stays() throws Exception {
        assertEquals(
                422,
                post("/settings/teams", Map.of("name", " ", "company", "1")).statusCode());
        var team = created("Miền Bắc");
        var refused = post(team, Map.of("name", "Bắc", "leader", "" + lan));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("value=\"Bắc\""));
        assertEquals("Miền Bắc", fixture.security().teams().get(id(team)).name());
        assertEquals(404, server.get("/settings/teams/999999").statusCode());
    }

    @Test
    void a_role_form_offers_the_scopes_a_permission_obeys_and_refuses_others() throws Exception {
        var form = server.get("/settings/roles/new").body();
        assertEquals("[OWN, TEAM]", options(form, READ.id()));
        assertEquals("[COMPANY]", options(form, "core.user.manage"));

        var refused = post("/settings/roles", Map.of("name", "Bán hàng", "grant." + READ.id(), "COMPANY"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("href=\"#f-grant." + READ.id() + "\""), refused.body());
        var taken = post("/settings/roles", Map.of("name", "Bán hàng", "grant." + READ.id(), "TEAM"));
        assertEquals(303, taken.statusCode());
        var role = id(taken.headers().firstValue("Location").orElseThrow());
        assertEquals(
                Map.of(READ.id(), Scope.TEAM),
                fixture.security().roles().get(role).grants());
    }

    private static String options(String body, String permission) {
        var from = body.indexOf("name=\"grant." + permission + "\"");
        var select = body.substring(from, body.indexOf("</select>", from));
        return java.util.regex.Pattern.compile("value=\"([A-Z]+)\"")
                .matcher(select)
                .results()
                .map(found -> found.group(1))
                .toList()
                .toString();
    }

    private String created(String name) throws Exception {
        var company = fixture.security().accounts().createCompany("Phúc An");
        var answer = post("/settings/teams", Map.of("name", name, "company", "" + company));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return server.post(path, form, OURS);
    }
}
