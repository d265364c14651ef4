package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More colleagues than the directory names at once. */
@KenhTest(plugins = "chatter")
class MentionInACrowdTest {
    private static final int CROWD = 210;

    @Test
    void a_colleague_beyond_the_first_two_hundred_is_found_by_typing_and_told(TestKenh kenh) throws SQLException {
        var lan = kenh.as("chatter.user", "contacts.user");
        lan.get("/chatter/bell").expect(200);
        crowd(kenh, kenh.number("select id from core_user where email like 'chatter.user-%'"));
        var id = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Đông người\"}")
                .expect(201)
                .json()
                .number("/id");
        var thread = "/chatter/threads/contacts.partner/" + id;
        var last = lan.get(thread + "/people?q=dong+210").expect(200).find("data-user=\"(\\d+)\"");
        assertEquals(last, lan.get(thread + "/people?q=ZAN210").expect(200).find("data-user=\"(\\d+)\""));
        assertFalse(lan.get(thread + "/people?q=ong+210").shows("data-user"), "words begin with what is typed");
        assertFalse(lan.get(thread + "/people?q=%25").shows("data-user"), "a percent sign is no name");
        lan.with("HX-Request", "true")
                .post(thread + "/notes", Map.of("text", "@Zân Đông 210 xem giúp", "mention", last))
                .expect(200);
        assertEquals(1, kenh.number("select count(*) from chatter_notification where user_id = " + last));
    }

    /** Colleagues with the same roles as somebody, behind everybody in the alphabet. */
    private static void crowd(TestKenh kenh, long model) throws SQLException {
        var own = List.of("id", "name", "email", "sort_text");
        var columns = new ArrayList<String>();
        try (var connection = kenh.connect();
                var found = connection.getMetaData().getColumns(null, null, "core_user", null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        columns.removeAll(own);
        var same = String.join(", ", columns);
        kenh.change("insert into core_user (id, name, email, sort_text, " + same
                + ") select 700000 + \"X\", 'Zân Đông ' || \"X\", 'zan' || \"X\" || '@test.invalid', 'zan dong ' || \"X\" || ' zan' || \"X\", "
                + same + " from core_user, system_range(1, " + CROWD + ") where id = " + model);
        for (var held : List.of("company", "role")) {
            var table = "core_user_" + held;
            kenh.change("insert into " + table + " (user_id, " + held + "_id) select 700000 + \"X\", " + held
                    + "_id from " + table + ", system_range(1, " + CROWD + ") where user_id = " + model);
        }
    }
}
