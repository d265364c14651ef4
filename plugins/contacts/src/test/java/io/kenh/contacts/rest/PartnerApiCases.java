package io.kenh.contacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What integrators rely on, on each database. */
abstract class PartnerApiCases {
    private static final String PATH = "/api/v1/contacts/partners";

    static JsonBody create(TestKenh kenh, String json) {
        return kenh.api().postJson(PATH, json).expect(201).json();
    }

    private static Answer put(TestKenh kenh, long id, String json) {
        return kenh.api()
                .send(
                        PATH + "/" + id,
                        "PUT",
                        BodyPublishers.ofString(json),
                        Map.of("Content-Type", "application/json"));
    }

    private static List<String> find(TestKenh kenh, String query) {
        var text = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return kenh.api().get(PATH + "?query=" + text).expect(200).json().items("/items").stream()
                .map(item -> item.text("/name"))
                .toList();
    }

    @Test
    void a_partner_is_made_read_and_replaced(TestKenh kenh) {
        var answer = kenh.api().postJson(PATH, """
                        {"name": " Nguyễn Thị Lan ", "phone": "0168 123 4567", "email": "Lan@Example.vn", "tags": ["VIP", "Khách sỉ"],
                         "province": "Huế"}""").expect(201);
        var made = answer.json();
        var id = made.number("/id");
        assertTrue(answer.location().endsWith(PATH + "/" + id));
        var read = kenh.api().get(PATH + "/" + id).expect(200).json();
        assertEquals("Nguyễn Thị Lan", read.text("/name"));
        assertEquals("person", read.text("/kind"));
        assertEquals("+84381234567", read.text("/phone"));
        assertEquals("0168 123 4567", read.text("/phoneTyped"));
        assertEquals("lan@example.vn", read.text("/email"));
        assertEquals(2, read.items("/tags").size());
        var replaced = put(kenh, id, "{\"name\": \"Lan\", \"version\": " + read.text("/version") + "}")
                .expect(200)
                .json();
        assertEquals("Lan", replaced.text("/name"));
        assertFalse(replaced.at("/phone").exists());
        assertEquals(0, replaced.items("/tags").size());
    }

    @Test
    void a_wish_not_to_be_contacted_stays_until_it_is_taken_back(TestKenh kenh) {
        var id = create(kenh, "{\"name\": \"Lặng\", \"doNotContact\": true}").number("/id");
        var silent = put(kenh, id, "{\"name\": \"Lặng Lẽ\"}").expect(200).json();
        assertEquals("true", silent.text("/doNotContact"), "who knows nothing of it takes nothing back");
        assertEquals("staff", silent.text("/doNotContactFrom"));
        assertTrue(silent.at("/doNotContactSince").exists());
        var listed = kenh.api().get(PATH + "?query=lang%20le").expect(200).json();
        assertEquals("true", listed.text("/items/0/doNotContact"));
        var open = put(kenh, id, "{\"name\": \"Lặng Lẽ\", \"doNotContact\": false}")
                .expect(200)
                .json();
        assertEquals("false", open.text("/doNotContact"));
        assertFalse(open.at("/doNotContactSince").exists());
    }

    @Test
    void a_percent_sign_finds_nobody_instead_of_everybody(TestKenh kenh) {
        create(kenh, "{\"name\": \"Phần Trăm\"}");
        for (var text : List.of("%", "_", "%%%", "\\", "!")) {
            assertEquals(List.of(), find(kenh, text), text);
        }
        assertEquals(List.of("Phần Trăm"), find(kenh, "phan%tram"), "signs between words are no words");
        assertFalse(find(kenh, " ").isEmpty(), "nobody searches");
    }

    @Test
    void a_put_based_on_an_old_version_is_refused(TestKenh kenh) {
        var made = create(kenh, "{\"name\": \"Bình\"}");
        var body = "{\"name\": \"Bình A\", \"version\": " + made.text("/version") + "}";
        put(kenh, made.number("/id"), body).expect(200);
        var late = put(kenh, made.number("/id"), body).expect(409);
        assertEquals("core.conflict", late.json().text("/code"));
    }

    @Test
    void bad_input_names_the_fields(TestKenh kenh) {
        var refused = kenh.api()
                .postJson(PATH, "{\"kind\": \"company\", \"name\": \"\", \"phone\": \"12\", \"country\": \"XX\"}")
                .expect(422);
        assertEquals(
                "application/problem+json",
                refused.header("Content-Type").orElse("").replaceAll(";.*", ""));
        for (var field : List.of("name", "phone", "country")) {
            assertTrue(refused.json().at("/fields/" + field).exists(), field);
        }
        kenh.api().postJson(PATH, "{\"kind\": \"robot\", \"name\": \"X\"}").expect(422);
        kenh.api().postJson(PATH, "{").expect(400);
        kenh.api().get(PATH + "/999999999").expect(404);
        kenh.api().get(PATH + "/abc").expect(404);
    }

    @Test
    void search_ignores_accents_and_reads_phones(TestKenh kenh) {
        create(kenh, "{\"name\": \"Đặng Hữu Phước\", \"phone\": \"0933 111 222\", \"taxCode\": \"0312345678\"}");
        for (var query : List.of("phuoc", "DANG huu", "0933111222", "+84 933 111 222", "1222", "0312345678")) {
            assertEquals(List.of("Đặng Hữu Phước"), find(kenh, query), query);
        }
        assertEquals(List.of(), find(kenh, "huoc"));
    }

    @Test
    void a_list_is_read_page_by_page(TestKenh kenh) {
        for (var name : List.of("Zạ Một", "Zạ Hai", "Zạ Ba", "Zạ Bốn", "Zạ Năm")) {
            create(kenh, "{\"name\": \"" + name + "\"}");
        }
        var names = new ArrayList<String>();
        var after = "";
        do {
            var page = kenh.api()
                    .get(PATH + "?query=za&limit=2&after=" + after)
                    .expect(200)
                    .json();
            page.items("/items").forEach(item -> names.add(item.text("/name")));
            after = page.at("/next").exists() ? page.text("/next") : "";
        } while (!after.isEmpty());
        assertEquals(List.of("Zạ Ba", "Zạ Bốn", "Zạ Hai", "Zạ Một", "Zạ Năm"), names);
        kenh.api().get(PATH + "?after=nonsense").expect(400);
        kenh.api().get(PATH + "?kind=robot").expect(400);
    }

    @Test
    void a_person_of_a_company_carries_its_name(TestKenh kenh) {
        var company = create(kenh, "{\"kind\": \"company\", \"name\": \"Công ty Hoa Mai\"}")
                .number("/id");
        var person = create(kenh, "{\"name\": \"Yến\", \"parentId\": " + company + "}");
        assertEquals("Công ty Hoa Mai, Yến", person.text("/displayName"));
        assertEquals(
                "Công ty Hoa Mai, Yến",
                kenh.api().get(PATH + "?query=yen").json().text("/items/0/displayName"));
        assertEquals(
                422,
                put(kenh, company, "{\"kind\": \"person\", \"name\": \"X\"}").status());
        kenh.api()
                .postJson(PATH, "{\"name\": \"X\", \"parentId\": " + person.text("/id") + "}")
                .expect(422);
    }

    @Test
    void partners_of_another_company_are_not_there(TestKenh kenh) throws SQLException {
        var id = create(kenh, "{\"name\": \"Của người khác\", \"phone\": \"0977000111\"}")
                .number("/id");
        try (var connection = kenh.connect();
                var move = connection.prepareStatement("update contacts_partner set company_id = 4711 where id = ?")) {
            move.setLong(1, id);
            move.executeUpdate();
        }
        kenh.api().get(PATH + "/" + id).expect(404);
        put(kenh, id, "{\"name\": \"Của tôi\"}").expect(404);
        assertEquals(List.of(), find(kenh, "0977000111"));
        assertEquals(404, kenh.admin().get("/contacts/partners/" + id).status());
        assertEquals(404, kenh.admin().get("/contacts/partners/" + id + "/edit").status());
        assertFalse(kenh.admin()
                .get("/contacts/partners/export?format=csv")
                .expect(200)
                .shows("Của người khác"));
    }

    @Test
    void strangers_and_staff_without_the_permission_are_refused(TestKenh kenh) {
        kenh.anonymous().get(PATH).expect(401);
        kenh.as().postJson(PATH, "{\"name\": \"X\"}").expect(403);
    }
}
