package io.kenh.crm.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.crm.Desk;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class LeadApiCases {
    private static final String LEADS = "/api/v1/crm/leads";

    private static JsonBody made(Browserless who, String more) {
        return who.postJson(LEADS, "{\"title\": \"Qua API\"" + more + "}")
                .expect(201)
                .json();
    }

    private static Answer put(Browserless who, String id, String json) {
        return who.send(
                LEADS + "/" + id,
                "PUT",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void a_program_makes_changes_wins_and_loses(TestKenh kenh) {
        var api = kenh.api();
        var lead = made(
                api,
                ", \"kind\": \"opportunity\", \"expectedRevenue\": 4000000, \"medium\": \"Facebook\", \"tags\": [\"a,b\"],"
                        + " \"phone\": \"0912 345 678\"");
        var id = lead.text("/id");
        assertEquals("Facebook", lead.text("/medium"));
        assertEquals("open", lead.text("/state"));
        assertEquals(10, lead.number("/probability"));
        var changed = put(api, id, "{\"campaign\": \"Tết\", \"stageId\": 3, \"closingDate\": \"2026-12-05\"}")
                .expect(200)
                .json();
        assertEquals("Facebook", changed.text("/medium"));
        assertEquals("Tết", changed.text("/campaign"));
        assertEquals(60, changed.number("/probability"));
        assertEquals(409, put(api, id, "{\"title\": \"cũ\", \"version\": 0}").status());
        assertEquals(422, put(api, id, "{\"title\": \"\"}").status());
        assertEquals(422, put(api, id, "{\"priority\": 9}").status());
        assertEquals(422, put(api, id, "{\"stageId\": 99}").status());
        var lost = api.postJson(LEADS + "/" + id + "/lost", "{\"reasonId\": 1, \"note\": \"đắt\"}")
                .expect(200)
                .json();
        assertEquals("lost", lost.text("/state"));
        assertEquals(409, api.postJson(LEADS + "/" + id + "/won", "{}").status());
        api.postJson(LEADS + "/" + id + "/restore", "{}").expect(200);
        var won = api.postJson(LEADS + "/" + id + "/won", "{}").expect(200).json();
        assertEquals(4_000_000, won.number("/wonRevenue"));
        assertEquals(0, won.number("/daysToWin"));
        assertEquals(404, api.get(LEADS + "/1").status());
        assertTrue(api.get("/api/v1/crm/stages").expect(200).shows("\"won\":true"));
        assertTrue(kenh.admin(Locale.of("vi")).get("/crm/report").expect(200).shows("Facebook"));
    }

    @Test
    void a_program_finds_reasons_converts_gives_away_and_merges(TestKenh kenh) {
        var api = kenh.api();
        var reasons = api.get("/api/v1/crm/lost-reasons").expect(200).json();
        var lost = made(api, "").text("/id");
        api.postJson(LEADS + "/" + lost + "/lost", "{\"reasonId\": " + reasons.text("/items/0/id") + "}")
                .expect(200);
        var id = made(api, ", \"contactName\": \"Võ Thị Ngát\", \"phone\": \"0915000701\"")
                .text("/id");
        var converted = step(api, id, "convert", "{\"newPartner\": true}");
        assertEquals("opportunity", converted.text("/kind"));
        assertEquals("Võ Thị Ngát", converted.text("/customer"));
        long me = kenh.number("select min(id) from core_user");
        assertEquals(me, step(api, id, "assign", "{\"userId\": " + me + "}").number("/assigneeId"));
        assertFalse(put(api, id, "{\"title\": \"Vẫn của người ấy\"}")
                .expect(200)
                .json()
                .text("/assigneeId")
                .isEmpty());
        assertFalse(put(api, id, "{\"assigneeId\": null}").expect(200).shows("assigneeId"));
        step(api, id, "assign", "{\"userId\": " + me + "}");
        assertFalse(api.postJson(LEADS + "/" + id + "/assign", "{}").expect(200).shows("assigneeId"));
        var other = made(api, ", \"tags\": [\"gộp\"]").text("/id");
        var merged = step(api, id, "merge", "{\"ids\": [" + other + "]}");
        assertTrue(merged.toString().contains("gộp"), merged.toString());
        assertEquals("merged", api.get(LEADS + "/" + other).expect(200).json().text("/state"));
        assertEquals(422, api.postJson(LEADS + "/" + id + "/merge", "{}").status());
    }

    private static JsonBody step(Browserless who, String id, String step, String json) {
        return who.postJson(LEADS + "/" + id + "/" + step, json).expect(200).json();
    }

    @Test
    void the_same_key_makes_one_lead(TestKenh kenh) {
        var api = kenh.api();
        var first = made(api, ", \"key\": \"web-form-17\"").text("/id");
        assertEquals(first, made(api, ", \"key\": \"web-form-17\"").text("/id"));
        assertNotEquals(first, made(api, ", \"key\": \"web-form-18\"").text("/id"));
        assertEquals(
                422,
                api.postJson(LEADS, "{\"title\": \"x\", \"key\": \"có dấu\"}").status());
        assertEquals(2, kenh.number("select count(*) from crm_once"));
    }

    @Test
    void an_address_nobody_could_write_to_is_refused_but_an_old_one_may_stay(TestKenh kenh) {
        var api = kenh.api();
        var refused = api.postJson(LEADS, "{\"title\": \"Sai email\", \"email\": \"no\"}");
        assertEquals(422, refused.status());
        assertTrue(refused.shows("\"email\""), refused.body());
        var id = made(api, ", \"email\": \"lan@example.vn\"").text("/id");
        assertEquals(422, put(api, id, "{\"email\": \"lan@\"}").status());
        var form = kenh.admin(Locale.of("vi")).post("/crm/leads", Map.of("title", "Sai email", "email", "no"));
        assertEquals(422, form.status());
        assertTrue(form.shows("Email không hợp lệ"), form.body());
        kenh.change("update crm_lead set email = 'no' where id = " + id);
        put(api, id, "{\"title\": \"Tên mới\"}").expect(200);
    }

    @Test
    void the_report_rounds_to_the_nearest_percent(TestKenh kenh) {
        var api = kenh.api();
        for (int i = 0; i < 7; i++) {
            var id = made(api, ", \"campaign\": \"Bảy khách\"").text("/id");
            if (i < 2) {
                step(api, id, "won", "{}");
            }
        }
        var report = kenh.admin(Locale.of("vi")).get("/crm/report?by=campaign").expect(200);
        var row = report.body().substring(report.body().lastIndexOf("Bảy khách"));
        assertTrue(row.substring(0, row.indexOf("</tr>")).contains("29 %"), row);
    }

    @Test
    void marketers_say_where_business_comes_from(TestKenh kenh) {
        var marketer = kenh.as("crm.marketing");
        marketer.post("/crm/attribution/campaign", Map.of("name", "Trung thu 2027"))
                .expect(303);
        marketer.get("/crm/attribution").expect(200);
        var words = kenh.api().get("/api/v1/crm/words").expect(200);
        assertTrue(words.shows("Trung thu 2027"), words.body());
        long contact = Desk.customer(kenh, "Phan Thị Quảng", "0915000702");
        var from = "/api/v1/crm/documents/contacts.partner/" + contact + "/attribution";
        var said = marketer.send(
                        from,
                        "PUT",
                        BodyPublishers.ofString("{\"source\": \"Hội chợ\", \"campaign\": \"trung thu 2027\"}"),
                        Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"))
                .expect(200)
                .json();
        assertEquals("Trung thu 2027", said.text("/campaign"));
        assertEquals("Hội chợ", marketer.get(from).expect(200).json().text("/source"));
        assertEquals(403, marketer.get("/crm/setup").status());
        assertEquals(403, kenh.as("crm.salesperson").get(from).status());
    }

    @Test
    void lists_come_in_pages_and_hold_what_one_may_see(TestKenh kenh) {
        var api = kenh.api();
        for (int i = 0; i < 3; i++) {
            made(
                    api,
                    ", \"companyName\": \"Trang Sức " + i + "\", \"assigneeId\": "
                            + kenh.number("select min(id) from core_user"));
        }
        var first = api.get(LEADS + "?query=trang+suc&limit=2").expect(200).json();
        assertEquals("Trang Sức 2", first.text("/items/0/customer"));
        var next = api.get(LEADS + "?query=trang+suc&limit=2&after=" + first.text("/next"))
                .expect(200);
        assertTrue(next.shows("Trang Sức 0"));
        assertFalse(next.shows("\"next\""));
        assertTrue(api.get(LEADS + "?state=won&kind=lead&stage=1").expect(200).shows("\"items\":[]"));
        assertEquals(400, api.get(LEADS + "?state=nope").status());
        assertFalse(kenh.as("crm.salesperson")
                .get(LEADS + "?query=trang+suc")
                .expect(200)
                .shows("Trang Sức"));
        assertEquals(
                403,
                kenh.as("crm.marketing").postJson(LEADS, "{\"title\": \"x\"}").status());
    }
}
