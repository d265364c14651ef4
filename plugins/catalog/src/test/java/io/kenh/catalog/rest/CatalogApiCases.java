package io.kenh.catalog.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What integrators rely on, on each database. */
abstract class CatalogApiCases {
    private static final String API = "/api/v1/catalog";
    private static final String PATH = API + "/products";

    private static JsonBody create(TestKenh kenh, String json) {
        return kenh.api().postJson(PATH, json).expect(201).json();
    }

    private static List<JsonBody> items(TestKenh kenh, String path) {
        return kenh.api().get(path).expect(200).json().items("/items");
    }

    private static Answer put(TestKenh kenh, long id, String json) {
        return kenh.api()
                .send(
                        PATH + "/" + id,
                        "PUT",
                        BodyPublishers.ofString(json),
                        Map.of("Content-Type", "application/json"));
    }

    @Test
    void a_product_is_made_read_and_replaced(TestKenh kenh) {
        var answer = kenh.api().postJson(PATH, """
                {"name": " Cà phê rang ", "reference": "API-1", "price": 125000.5, "cost": 80000, "kind": "service"}""").expect(201);
        var id = answer.json().number("/id");
        assertTrue(answer.location().endsWith(PATH + "/" + id));
        var read = kenh.api().get(PATH + "/" + id).expect(200).json();
        assertEquals("Cà phê rang", read.text("/name"));
        assertEquals("[API-1] Cà phê rang", read.text("/displayName"));
        assertEquals("service", read.text("/kind"));
        assertEquals("125000.5", read.text("/price").replaceAll("0+$", ""));
        assertEquals("Cái", read.text("/unit"));
        assertEquals(1, read.items("/taxIds").size());
        var replaced = put(kenh, id, "{\"name\": \"Trà\", \"version\": " + read.text("/version") + "}")
                .expect(200)
                .json();
        assertEquals("Trà", replaced.text("/name"));
        assertFalse(replaced.at("/reference").exists());
        assertEquals(0, replaced.items("/taxIds").size());
        var late = put(kenh, id, "{\"name\": \"Bánh\", \"version\": " + read.text("/version") + "}")
                .expect(409);
        assertEquals("core.conflict", late.json().text("/code"));
    }

    @Test
    void a_percent_sign_finds_nothing_instead_of_everything(TestKenh kenh) {
        create(kenh, "{\"name\": \"Phần Trăm\"}");
        for (var text : List.of("%25", "_", "!")) {
            assertEquals(List.of(), items(kenh, PATH + "?query=" + text), text);
        }
        assertFalse(items(kenh, PATH).isEmpty());
    }

    @Test
    void bad_input_names_the_fields(TestKenh kenh) {
        create(kenh, "{\"name\": \"Trùng\", \"reference\": \"API-2\"}");
        var refused = kenh.api()
                .postJson(
                        PATH,
                        "{\"name\": \"\", \"reference\": \"api-2\", \"price\": -1, \"unitId\": 99, \"taxIds\": [1]}")
                .expect(422)
                .json();
        for (var field : List.of("name", "reference", "price", "unit", "taxes")) {
            assertTrue(refused.at("/fields/" + field).exists(), field);
        }
        kenh.api().postJson(PATH, "{\"kind\": \"robot\", \"name\": \"X\"}").expect(422);
        kenh.api().postJson(PATH, "{\"name\": \"X\", \"price\": 1e300}").expect(422);
        kenh.api().get(PATH + "/999999999").expect(404);
        kenh.api().get(PATH + "?kind=robot").expect(400);
        kenh.api().get(PATH + "?after=nonsense").expect(400);
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
    }

    @Test
    void taxes_units_and_price_lists_are_there_from_the_beginning(TestKenh kenh) {
        assertEquals(
                List.of("GTGT 0%", "GTGT 5%", "GTGT 8%", "GTGT 10%"),
                items(kenh, API + "/taxes?scope=sale").stream()
                        .map(tax -> tax.text("/label"))
                        .toList());
        assertEquals(8, items(kenh, API + "/taxes").size());
        kenh.api().get(API + "/taxes?scope=other").expect(400);
        assertTrue(items(kenh, API + "/units").size() >= 16);
        assertEquals("true", items(kenh, API + "/price-lists").getFirst().text("/standard"));
    }

    @Test
    void a_price_says_how_it_came_about(TestKenh kenh) {
        var id = create(kenh, "{\"name\": \"Giá\", \"price\": 10000}").number("/id");
        var price = kenh.api()
                .get(API + "/prices?product=" + id + "&quantity=2&unit=2&date=2026-11-20")
                .expect(200)
                .json();
        assertEquals(120_000, (long) Double.parseDouble(price.text("/items/0/unitPrice")));
        assertTrue(price.text("/items/0/explanation").contains("Bảng giá chung"), price.text("/items/0/explanation"));
        assertEquals(List.of(), items(kenh, API + "/prices"));
        kenh.api().get(API + "/prices?product=abc").expect(400);
        kenh.api().get(API + "/prices?product=" + id + "&quantity=1e999999999").expect(400);
        kenh.api().get(API + "/prices?product=" + id + "&date=tomorrow").expect(400);
        kenh.api().get(API + "/prices?product=" + id + "&unit=20").expect(422);
        kenh.api().get(API + "/prices?product=999999999").expect(404);
        kenh.api().get(API + "/prices?product=" + id + "&priceList=999999999").expect(404);
    }

    @Test
    void products_of_another_company_are_not_there(TestKenh kenh) throws SQLException {
        var id = create(kenh, "{\"name\": \"Của người khác\"}").number("/id");
        try (var connection = kenh.connect();
                var move = connection.prepareStatement("update catalog_product set company_id = 4711 where id = ?")) {
            move.setLong(1, id);
            move.executeUpdate();
        }
        kenh.api().get(PATH + "/" + id).expect(404);
        put(kenh, id, "{\"name\": \"Của tôi\"}").expect(404);
        assertEquals(404, kenh.admin().get("/catalog/products/" + id).status());
        assertFalse(kenh.admin().get("/catalog/products").expect(200).shows("Của người khác"));
        assertFalse(kenh.admin().get("/catalog/products/suggest?q=cua+nguoi").shows("Của người khác"));
    }

    @Test
    void strangers_and_staff_without_the_permission_are_refused(TestKenh kenh) {
        kenh.anonymous().get(PATH).expect(401);
        kenh.as().postJson(PATH, "{\"name\": \"X\"}").expect(403);
    }
}
