package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.FakeZalo.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through the pages of the real server. */
class PagesTest {
    private final FakeZalo zalo = new FakeZalo();
    private final TestKenh kenh = TestKenh.start(
            Database.H2, List.of("zalo-oa"), Map.of("zalo.openapi-url", zalo.url(), "zalo.oauth-url", zalo.url()));

    @BeforeEach
    void zalo_answers() {
        zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Shop A\"}"));
        zalo.on("/v3.0/oa/user/detail", call -> Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
    }

    @AfterEach
    void close() {
        kenh.close();
        zalo.close();
    }

    private long account(String body) {
        return kenh.api().postJson("/api/v1/zalo-oa/accounts", body).json().number("/id");
    }

    @Test
    void pictures_may_come_from_zalo_while_the_app_is_on() {
        var zalo = "https://zadn.vn https://*.zadn.vn";
        assertTrue(policy().contains(zalo), policy());
        kenh.disable("zalo-oa");
        assertTrue(policy().contains("img-src 'self' data: blob:;"), policy());
    }

    private String policy() {
        return kenh.anonymous().get("/signin").header("Content-Security-Policy").orElse("none");
    }

    @Test
    void a_contact_leads_to_its_zalo_identity_and_its_conversation_and_the_log_names_it() throws Exception {
        account(EndToEndTest.NEW);
        var body = TestOa.sample("user_send_text");
        assertEquals(200, EndToEndTest.post(kenh, body, EndToEndTest.sign(body)));
        var arriving = "1 sự kiện đã nhận, đang chờ xử lý";
        assertTrue(kenh.admin().get("/zalo-oa/events").expect(200).shows(arriving));
        kenh.drain();
        assertFalse(kenh.admin().get("/zalo-oa/events").expect(200).shows(arriving));
        long partner = kenh.number("select partner_id from zalo_oa_link");
        long conversation = kenh.number("select id from inbox_conversation");
        long link = kenh.number("select id from zalo_oa_link");
        var admin = kenh.admin();
        var contact = admin.get("/contacts/partners/" + partner).expect(200);
        for (var part : List.of(
                "Shop A",
                "Chưa quan tâm",
                "Trả lời miễn phí",
                "href=\"/inbox/conversations/" + conversation + "\"",
                "href=\"/zalo-oa/links/" + link + "\"")) {
            assertTrue(contact.shows(part), part + contact.body());
        }
        admin.get("/inbox/conversations/" + conversation).expect(200);

        assertTrue(admin.get("/zalo-oa/events").expect(200).shows(">Nguyễn An<div"));
        long event = kenh.number("select id from zalo_oa_event");
        assertTrue(admin.get("/zalo-oa/events/" + event).expect(200).shows("Nguyễn An (" + TestOa.USER + ")"));
        assertFalse(admin.get("/zalo-oa/api-log").expect(200).shows("<th>Thời điểm nhận</th>"));
        assertTrue(admin.get("/zalo-oa/api-log").expect(200).shows("<th>Thời điểm</th>"));
    }

    private static String state(Browserless admin, long account) {
        var page = admin.get("/zalo-oa/accounts/" + account + "/authorise").location();
        return page.replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    @Test
    void a_failed_connection_leads_back_to_the_step_that_puts_it_right() {
        long account = account("{\"name\":\"Shop B\",\"appId\":\"77\",\"appSecret\":\"wrong\"}");
        var wizard = "/zalo-oa/accounts/" + account + "/connect?step=";
        var admin = kenh.admin();
        assertTrue(
                Pattern.compile("<div class=\"position-relative overflow-hidden\">\\s*<ol class=\"status-bar\"")
                        .matcher(admin.get(wizard + "webhook").expect(200).body())
                        .find(),
                "what the bar of steps hides widens the page of a phone");
        zalo.on("/v4/oa/access_token", call -> new Reply(200, "{\"error\":-14009,\"error_description\":\"secret\"}"));
        var refused = admin.get("/zalo-oa/callback?code=C&state=" + state(admin, account));
        assertTrue(refused.shows(wizard + "credentials"), refused.body());
        assertTrue(refused.shows("Kiểm tra thông tin ứng dụng"));

        zalo.on("/v4/oa/access_token", call -> new Reply(503, ""));
        var silent = admin.get("/zalo-oa/callback?code=C&state=" + state(admin, account));
        assertTrue(silent.shows(wizard + "authorise"), silent.body());

        state(admin, account);
        var declined = admin.get("/zalo-oa/callback?error=-14001");
        assertTrue(declined.shows(wizard + "authorise"), declined.body());
        state(admin, account);
        assertTrue(admin.get("/zalo-oa/callback?error=-14002").shows(wizard + "credentials"));

        var unknown = admin.get("/zalo-oa/callback?code=C&state=old").expect(200);
        assertTrue(unknown.shows("href=\"/zalo-oa/accounts\""));
    }

    private void arrives(String name) throws Exception {
        var body = TestOa.sample(name);
        assertEquals(200, EndToEndTest.post(kenh, body, EndToEndTest.sign(body)));
    }

    /** Nothing can be made of what came, however often it is tried. @return the event */
    private long broken() throws Exception {
        arrives("user_send_text");
        kenh.change("update zalo_oa_inbound set body = 'not json'");
        for (int pause : new int[] {0, 10, 60, 300, 1800, 3600}) {
            kenh.clock().advance(Duration.ofSeconds(pause));
            kenh.drain();
        }
        assertEquals(1, kenh.number("select count(*) from zalo_oa_event where state = 'ERROR'"));
        return kenh.number("select id from zalo_oa_event where state = 'ERROR'");
    }

    @Test
    void an_event_in_error_runs_again_from_its_page_and_only_then() throws Exception {
        account(EndToEndTest.NEW);
        long event = broken();
        var admin = kenh.admin();
        kenh.change("update zalo_oa_event set body = '" + TestOa.sample("user_send_text") + "'");
        admin.post("/zalo-oa/events/" + event + "/retry", Map.of()).expect(303);
        kenh.drain();
        assertEquals(1, kenh.number("select count(*) from zalo_oa_event where state = 'PROCESSED'"));
        assertEquals(1, kenh.number("select count(*) from inbox_message"));
        admin.post("/zalo-oa/events/" + event + "/retry", Map.of()).expect(409);
        admin.post("/zalo-oa/events/" + event + "/mark-error", Map.of()).expect(409);
        assertEquals(1, kenh.number("select count(*) from zalo_oa_event where state = 'PROCESSED'"));
    }

    @Test
    void all_events_that_failed_for_one_reason_run_again_at_once() throws Exception {
        account(EndToEndTest.NEW);
        long event = broken();
        var admin = kenh.admin();
        var shown = Pattern.compile("name=\"cause\" value=\"([^\"]*)\"")
                .matcher(admin.get("/zalo-oa/events").expect(200).body());
        assertTrue(shown.find(), "the reason is offered");
        kenh.change("update zalo_oa_event set body = '" + TestOa.sample("user_send_text") + "'");
        admin.post("/zalo-oa/retry-events", Map.of("cause", "another reason")).expect(303);
        kenh.drain();
        assertEquals(event, kenh.number("select id from zalo_oa_event where state = 'ERROR'"));
        admin.post("/zalo-oa/retry-events", Map.of("cause", shown.group(1))).expect(303);
        kenh.drain();
        assertEquals(event, kenh.number("select id from zalo_oa_event where state = 'PROCESSED'"));
    }

    @Test
    void an_event_that_hangs_is_given_up_by_hand_and_can_be_taken_up_again() throws Exception {
        account(EndToEndTest.NEW);
        arrives("user_send_text");
        kenh.drain();
        kenh.change("update zalo_oa_event set state = 'PROCESSING', lease_until = '2126-01-01 00:00:00+00'");
        long event = kenh.number("select id from zalo_oa_event");
        var admin = kenh.admin();
        admin.get("/zalo-oa/events/" + event).expect(200);
        admin.post("/zalo-oa/events/" + event + "/mark-error", Map.of()).expect(303);
        assertEquals(event, kenh.number("select id from zalo_oa_event where state = 'ERROR'"));
        admin.post("/zalo-oa/events/" + event + "/retry", Map.of()).expect(303);
        kenh.drain();
        assertEquals(event, kenh.number("select id from zalo_oa_event where state <> 'ERROR'"));
        assertEquals(1, kenh.number("select count(*) from inbox_message"), "what came once stands there once");
    }
}
