package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "chatter")
class GridTest extends GridCases {
    private static final String RUN =
            "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                    + " where sql_statement like '%chatter%' or sql_statement like '%contacts%'";

    private static long statements(TestKenh kenh, String path) {
        kenh.change("set query_statistics false");
        kenh.change("set query_statistics true");
        kenh.admin().get(path).expect(200);
        return kenh.number(RUN);
    }

    @Test
    void forty_rows_take_no_more_statements_than_one(TestKenh kenh) {
        for (int i = 0; i < 40; i++) {
            long id = kenh.api()
                    .postJson("/api/v1/contacts/partners", "{\"name\": \"Đếm " + i + "\"}")
                    .expect(201)
                    .json()
                    .number("/id");
            var body = "{\"docType\": \"contacts.partner\", \"docId\": " + id + ", \"type\": \"call\"}";
            kenh.api().postJson("/api/v1/chatter/activities", body).expect(201);
        }
        for (var page : new String[] {"/contacts/partners?view=activity&q=dem", "/chatter/team?type=2"}) {
            kenh.admin().get(page).expect(200);
            long many = statements(kenh, page);
            long one = statements(kenh, page + (page.contains("view") ? "+39" : "&doc=no.such"));
            assertTrue(one > 0, "they were counted");
            assertEquals(one, many, 1, page);
        }
    }
}
