package io.kenh.crm.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
