package io.kenh.runtime.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Scope;
import io.kenh.api.ui.Tone;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.records.Sale.State;
import io.kenh.ui.Badge;
import io.kenh.ui.records.BulkAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class RecordsWorkTest extends SaleList {
    RecordsWorkTest(Database.Kind kind) {
        super(kind);
    }

    @Test
    void mass_actions_get_only_records_the_actor_can_see() {
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.OWN, EDIT.id(), Scope.COMPANY));
        assertEquals(
                303,
                web.post(LIST + "/bulk/finish", "ids=1&ids=4&ids=5&ids=999").statusCode());
        assertEquals(List.of(1L), done);
        done.clear();
        web.post(LIST + "/bulk/finish?f.state=SENT,DONE&sort=number", "all=1&ids=1");
        assertEquals(List.of(2L, 3L), done);
        assertEquals(400, web.post(LIST + "/bulk/finish", "ids=x").statusCode());
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.COMPANY));
        assertEquals(403, web.post(LIST + "/bulk/finish", "ids=1").statusCode());
        assertFalse(page("sort=number").contains("/bulk/finish"));
    }

    @Test
    void other_plugins_offer_actions_for_documents_and_get_what_the_actor_can_see() {
        var ring = new BulkAction("bell.ring", "Ring", "bell", EDIT, ids -> {
            done.addAll(ids);
            return BulkAction.Outcome.goOn("/bell/1");
        });
        web.offers.add(type -> {
            throw new IllegalStateException("a broken plugin");
        });
        web.offers.add(type -> type.name().equals("test.sale") ? List.of(ring) : List.of());
        assertTrue(page("sort=number").contains("/bulk/bell.ring"));
        assertTrue(page("group=customer").contains("/bulk/bell.ring"));
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.OWN, EDIT.id(), Scope.COMPANY));
        var answer = web.post(LIST + "/bulk/bell.ring?f.state=SENT,DONE", "all=1");
        assertEquals("/bell/1", answer.headers().firstValue("Location").orElse(""));
        assertEquals(List.of(2L, 3L), done);
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.COMPANY));
        assertEquals(403, web.post(LIST + "/bulk/bell.ring", "ids=1").statusCode());
        web.offers.clear();
        assertEquals(404, web.post(LIST + "/bulk/bell.ring", "ids=1").statusCode());
    }

    @Test
    void a_board_counts_and_moves() {
        var html = page("view=kanban");
        assertTrue(html.contains("data-column=\"SENT\"") && html.contains("₫10,000"), html);
        assertEquals(303, web.post(LIST + "/move?view=kanban", "id=1&to=DONE").statusCode());
        assertEquals(List.of(1L, 3L), found("sort=number&f.state=DONE"));
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.OWN, EDIT.id(), Scope.COMPANY));
        web.post(LIST + "/move", "id=4&to=DONE");
        web.actor = company();
        assertEquals(List.of(1L, 3L), found("sort=number&f.state=DONE"));
        assertEquals(400, web.post(LIST + "/move", "id=1&to=NOPE").statusCode());
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.COMPANY));
        assertEquals(403, web.post(LIST + "/move", "id=1&to=SENT").statusCode());
        assertFalse(page("view=kanban").contains("draggable=\"true\""));
    }

    @Test
    void what_a_board_has_no_column_for_stands_in_a_last_one_and_can_leave_it() {
        save(
                sale(6, "Thùy", LocalDate.of(2026, 11, 4), 32_000, State.LOST),
                sale(7, "Vân", LocalDate.of(2026, 11, 5), 64_000, State.VOID));
        var html = page("view=kanban");
        var last = html.substring(html.indexOf("data-column=\"LOST,VOID\""));
        assertTrue(last.contains(">Others<") && last.contains("₫96,000"), last);
        assertTrue(last.contains(">S6<") && last.contains(">S7<"), last);
        assertEquals(List.of(6L, 7L), found("sort=number&f.state=LOST,VOID"));
        assertEquals(400, web.post(LIST + "/move", "id=6&to=LOST").statusCode());
        assertEquals(303, web.post(LIST + "/move", "id=6&to=DONE").statusCode());
        assertTrue(page("view=kanban").contains("data-column=\"VOID\""));
    }

    @Test
    void a_board_takes_a_title_and_shows_what_other_plugins_mark() {
        assertTrue(page("view=kanban").contains("/test/sales/quick?view=kanban"));
        assertEquals(
                303,
                web.post(LIST + "/quick?view=kanban", "title=+Mai+&to=SENT").statusCode());
        assertEquals(List.of(70L), found("q=mai&f.state=SENT"));
        assertEquals(400, web.post(LIST + "/quick", "title=x&to=NOPE").statusCode());
        assertFalse(page("view=kanban").contains("board-bar"));
        web.marks.put(2L, new Badge("Late", Tone.DANGER, "clock"));
        var html = page("view=kanban");
        assertTrue(html.contains("board-bar") && html.contains("tone-danger") && html.contains("Late: 1"), html);
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.COMPANY));
        assertFalse(page("view=kanban").contains("/quick"));
        assertEquals(403, web.post(LIST + "/quick", "title=x&to=SENT").statusCode());
    }

    @Test
    void a_calendar_shows_its_month() {
        var html = page("view=calendar&month=2026-11");
        assertTrue(html.contains("/test/sales/1\">S1") && html.contains("/test/sales/4\">S4"), html);
        assertFalse(html.contains("S3<"), html);
        assertTrue(page("view=calendar").contains("is-today"));
    }

    @Test
    void everything_selected_is_exported() {
        for (long id = 1000; id < 2100; id++) {
            save(sale(id, "Khách", LocalDate.of(2026, 1, 1), 5, State.DRAFT));
        }
        var csv = web.get(LIST + "/export?format=csv&sort=number&q=khach");
        assertEquals(1101, csv.body().lines().count());
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").contains("test-sales-2026-11-20.csv"));
        assertTrue(web.get(LIST + "/export?format=csv&f.owner=8").body().contains("S4,Bí mật đồng nghiệp,2026-11-02,"));
        assertTrue(web.get(LIST + "/export").body().startsWith("PK"));
    }

    @Test
    void an_import_is_tried_first_and_taken_as_a_whole() {
        var preview = upload("Number,amount,Sonstiges\n50,10,x\n51,20,y\n");
        assertTrue(preview.contains("2 rows are ready") && preview.contains("Sonstiges"), preview);
        assertEquals(List.of(), found("q=nhap"));
        var file = Pattern.compile("name=\"file\" value=\"([^\"]+)\"").matcher(preview);
        assertTrue(file.find());
        assertEquals(
                303, web.post(LIST + "/import/confirm", "file=" + file.group(1)).statusCode());
        assertEquals(List.of(50L, 51L), found("sort=amount&q=nhap"));
        assertEquals(
                404, web.post(LIST + "/import/confirm", "file=" + file.group(1)).statusCode());
    }

    @Test
    void problems_of_an_import_name_row_column_and_value_and_nothing_is_kept() {
        var html = upload("number,amount\n60,10\n61,viele\n62,<b>\n");
        assertTrue(html.contains("<td class=\"num\">3</td><td>Amount</td><td>viele</td>"), html);
        assertTrue(html.contains("&lt;b&gt;") && !html.contains("/import/confirm"), html);
        assertTrue(upload("amount\n1\n").contains("lacks this column"));
        assertTrue(upload("number,amount\n,1\n").contains("fill this in"));
        assertTrue(upload("number,amount\n").contains("no rows"));
        assertTrue(upload("number,amount\n1,1\n").contains("database refused"));
        assertEquals(List.of(), found("q=nhap"));
    }

    @Test
    void favourites_are_saved_and_the_standard_one_opens() {
        web.post(LIST + "/views?view=pivot&f.state=SENT&after=zzz", "name=Đã gửi&standard=1");
        assertTrue(web.toasts.getLast().contains("Đã gửi"));
        var standard = web.get(LIST);
        assertEquals(302, standard.statusCode());
        assertEquals(
                LIST + "?view=pivot&f.state=SENT",
                standard.headers().firstValue("Location").orElse(""));
        var menu = page("view=list");
        var delete = Pattern.compile("/test/sales/views/(\\d+)/delete").matcher(menu);
        assertTrue(delete.find(), menu);
        web.post(delete.group(), "");
        assertEquals(200, web.get(LIST).statusCode());
        web.post(LIST + "/views", "name=");
        assertTrue(web.toasts.getLast().contains("fill this in"));
    }

    @Test
    void an_empty_list_says_what_to_do() {
        assertTrue(page("q=khongco").contains("Nothing matches"));
        web.actor = RecordsFixture.user(7, 3, Map.of(READ.id(), Scope.COMPANY));
        assertTrue(page("view=list").contains("Nothing here yet"));
    }

    private String upload(String csv) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--x--\r\n";
        return web.post(LIST + "/import", body, "multipart/form-data; boundary=x")
                .body();
    }
}
