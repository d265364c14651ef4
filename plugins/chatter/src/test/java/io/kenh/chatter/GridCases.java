package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is to be done about many documents at once, on each database: the list of contacts, and everybody's activities. */
abstract class GridCases {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Pattern ROW = Pattern.compile("<a href=\"/contacts/partners/(\\d+)\">");

    private static Browserless lan(TestKenh kenh) {
        return kenh.as("chatter.user", "contacts.user");
    }

    private static Browserless boss(TestKenh kenh) {
        return kenh.as("chatter.manager", "contacts.manager");
    }

    private static long partner(TestKenh kenh, String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    private static long plan(Browserless user, long partner, String type, LocalDate due, String more) {
        var body = "{\"docType\": \"contacts.partner\", \"docId\": %d, \"type\": \"%s\", \"dueOn\": \"%s\"%s}"
                .formatted(partner, type, due, more);
        return user.postJson("/api/v1/chatter/activities", body)
                .expect(201)
                .json()
                .number("/id");
    }

    private static String view(String more) {
        return "/contacts/partners?view=activity" + more;
    }

    private static List<Long> rows(Answer answer) {
        return ROW.matcher(answer.expect(200).body())
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    /** The rows of these, in the order they stand. */
    private static List<Long> among(Answer answer, Long... ids) {
        return rows(answer).stream().filter(List.of(ids)::contains).toList();
    }

    private static String cell(Answer answer, long partner, int type) {
        return answer.find("(?s)id=\"chatter-cell-" + partner + "-" + type + "\"(.*?)</button>")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static long userId(TestKenh kenh, String mail) {
        return kenh.number("select id from core_user where email = '" + mail + "@test.invalid'");
    }

    @Test
    void documents_stand_by_their_most_urgent_activity_with_late_today_and_planned_in_words(TestKenh kenh) {
        long later = partner(kenh, "Cột Mai");
        long now = partner(kenh, "Cột Nay");
        long late = partner(kenh, "Cột Qua");
        long free = partner(kenh, "Cột Rảnh");
        plan(lan(kenh), later, "meeting", TODAY.plusDays(3), "");
        plan(lan(kenh), now, "call", TODAY, "");
        plan(lan(kenh), late, "call", TODAY.minusDays(2), "");
        plan(lan(kenh), late, "call", TODAY.plusDays(9), "");
        assertTrue(lan(kenh).get("/contacts/partners?view=list").shows("view=activity"));
        var page = lan(kenh).get(view("&q=cot"));
        assertEquals(List.of(late, now, later), among(page, later, now, late, free));
        assertTrue(cell(page, late, 2).contains("Trễ hạn 2 việc 18/11/2026"), cell(page, late, 2));
        assertTrue(cell(page, late, 2).contains("Gọi điện, Cột Qua"), "a name for who hears it");
        assertTrue(cell(page, now, 2).contains("Hôm nay 20/11/2026"), cell(page, now, 2));
        assertTrue(cell(page, later, 3).contains("Sắp tới 23/11/2026"), cell(page, later, 3));
        assertTrue(cell(page, later, 1).contains("Lên hoạt động"), "nothing of that type yet");
        assertTrue(page.shows("Trễ hạn 1</span>") && page.shows("Sắp tới 1</span>"), "each column is counted");
        var english = kenh.admin(Locale.ENGLISH).get(view("&q=cot"));
        assertTrue(cell(english, late, 2).contains("Late 2 activities"), cell(english, late, 2));
    }

    @Test
    void they_are_narrowed_by_who_how_late_which_type_and_what_the_list_itself_selects(TestKenh kenh) {
        long hers = partner(kenh, "Lọc Hai");
        long ours = partner(kenh, "Lọc Ba");
        long free = partner(kenh, "Lọc Tư");
        plan(lan(kenh), hers, "call", TODAY.plusDays(1), "");
        plan(boss(kenh), ours, "meeting", TODAY.minusDays(1), "");
        plan(lan(kenh), ours, "call", TODAY, "");
        long lan = userId(kenh, "chatter.user-contacts.user");
        var all = new Long[] {hers, ours, free};
        assertEquals(List.of(ours, hers), among(boss(kenh).get(view("&q=loc")), all));
        var mine = boss(kenh).get(view("&q=loc&v.who=me"));
        assertEquals(List.of(ours), among(mine, all));
        assertFalse(cell(mine, ours, 2).contains("Hôm nay"), "somebody else's is not shown as mine");
        assertEquals(List.of(ours, hers), among(boss(kenh).get(view("&q=loc&v.who=" + lan)), all));
        assertEquals(List.of(free), among(boss(kenh).get(view("&q=loc&v.who=-")), all));
        assertEquals(List.of(ours), among(boss(kenh).get(view("&q=loc&v.due=late")), all));
        assertEquals(List.of(ours), among(boss(kenh).get(view("&q=loc&v.due=today")), all));
        assertEquals(List.of(hers), among(boss(kenh).get(view("&q=loc&v.due=planned")), all));
        assertEquals(List.of(ours), among(boss(kenh).get(view("&q=loc&v.type=3")), all));
        assertEquals(List.of(), among(boss(kenh).get(view("&q=loc&v.type=3&v.who=" + lan)), all));
        assertEquals(List.of(hers), among(boss(kenh).get(view("&q=loc+hai")), all));
        assertTrue(boss(kenh).get(view("&q=loc&v.type=4")).shows("Không có việc như vậy"));
        boss(kenh).get(view("&v.who=x%27&v.due=never&v.type=-1")).expect(200);
        boss(kenh).get(view("&after=nonsense")).expect(400);
        var person = boss(kenh).get(view("&q=loc")).body();
        assertTrue(person.contains("v.who=" + lan), "who has something to do is offered");
    }

    @Test
    void pages_follow_by_key_and_each_document_stands_once(TestKenh kenh) {
        var all = new ArrayList<Long>();
        for (int i = 0; i < 45; i++) {
            long id = partner(kenh, "Trang " + i);
            all.add(id);
            plan(lan(kenh), id, "todo", TODAY.plusDays(i % 3), "");
            plan(lan(kenh), id, "call", TODAY.plusDays(i % 3), "");
        }
        var first = lan(kenh).get(view("&q=trang"));
        assertEquals(40, rows(first).size());
        var next = first.find("hx-get=\"([^\"]*after=[^\"]*)\"").replace("&amp;", "&");
        var second = lan(kenh).with("HX-Request", "true").get(next);
        assertFalse(second.shows("chatter-grid-bar"), "rows only");
        var found = new ArrayList<>(rows(first));
        found.addAll(rows(second));
        assertEquals(45, found.size());
        assertEquals(new HashSet<>(all), new HashSet<>(found));
        assertEquals(5, rows(lan(kenh).get(next.replace("&part=view", ""))).size(), "a page of its own without script");
        var refreshed = lan(kenh).with("HX-Request", "true").get(view("&q=trang&part=view"));
        assertTrue(refreshed.shows("chatter-grid-bar") && !refreshed.shows("chatter-dialog\">"));
        var free = lan(kenh).get(view("&q=trang&v.who=-"));
        assertTrue(free.shows("đã có việc"), "nobody was forgotten");
    }

    @Test
    void a_cell_shows_its_activities_and_takes_what_is_done_with_them(TestKenh kenh) {
        long id = partner(kenh, "Ô của ai");
        long call = plan(lan(kenh), id, "call", TODAY, ", \"summary\": \"Gọi chốt giá\"");
        plan(lan(kenh), id, "meeting", TODAY, ", \"summary\": \"Gặp ở quán\"");
        var cell = "/chatter/threads/contacts.partner/" + id + "/cells/2";
        var dialog = lan(kenh).get(cell).expect(200);
        assertTrue(dialog.shows("<dialog") && dialog.shows("Gọi chốt giá") && !dialog.shows("Gặp ở quán"));
        assertTrue(dialog.shows("/chatter/activities/" + call + "/done") && dialog.shows("activityType=2"));
        assertTrue(boss(kenh)
                .get(cell + "?who=" + userId(kenh, "chatter.manager-contacts.manager"))
                .shows("Không còn việc gì"));
        lan(kenh)
                .with("HX-Request", "true")
                .post("/chatter/activities/" + call + "/done", Map.of("text", "đồng ý"))
                .expect(200);
        assertFalse(lan(kenh).get(cell + "?part=items").shows("Gọi chốt giá"));
        assertTrue(cell(lan(kenh).get(view("&q=cua+ai")), id, 2).contains("Lên hoạt động"));
        assertEquals(404, kenh.as("chatter.manager").get(cell).status());
        assertEquals(404, lan(kenh).get(cell.replace("/2", "/999")).status());
        assertTrue(
                lan(kenh)
                        .get("/chatter/threads/contacts.partner/" + id + "/activities/new?activityType=3")
                        .shows("2026-11-23"),
                "planned from a cell it begins with its type");
    }

    @Test
    void a_type_put_away_keeps_its_column_while_something_is_left_of_it(TestKenh kenh) {
        boss(kenh)
                .post("/chatter/activity-types", Map.of("name-0", "Khảo sát", "icon-0", "flag", "days-0", "7"))
                .expect(303);
        long type = kenh.number("select max(id) from chatter_activity_type");
        long id = partner(kenh, "Đo nhà");
        lan(kenh)
                .with("HX-Request", "true")
                .post(
                        "/chatter/threads/contacts.partner/" + id + "/activities",
                        Map.of(
                                "type", String.valueOf(type),
                                "due", "2026-11-30",
                                "assignee", String.valueOf(userId(kenh, "chatter.user-contacts.user"))))
                .expect(200);
        boss(kenh)
                .post(
                        "/chatter/activity-types/" + type,
                        Map.of("name-" + type, "Khảo sát", "icon-" + type, "flag", "days-" + type, "7"))
                .expect(303);
        assertTrue(lan(kenh).get(view("&q=do+nha")).shows("Khảo sát"));
        kenh.change("update chatter_activity set state = 'CANCELLED' where type_id = " + type);
        assertFalse(lan(kenh).get(view("&q=trang")).shows("Khảo sát"));
    }

    @Test
    void everybodys_activities_are_counted_by_person_and_lateness_and_each_figure_opens_them(TestKenh kenh) {
        long id = partner(kenh, "Cả nhóm");
        plan(lan(kenh), id, "todo", TODAY.minusDays(5), ", \"summary\": \"Nhóm trễ\"");
        plan(lan(kenh), id, "todo", TODAY, ", \"summary\": \"Nhóm nay\"");
        plan(boss(kenh), id, "call", TODAY.plusDays(5), ", \"summary\": \"Sếp sau\"");
        long lan = userId(kenh, "chatter.user-contacts.user");
        var page = boss(kenh).get("/chatter/team").expect(200);
        assertTrue(
                page.shows("Nhân viên chatter.user, contacts.user") && page.shows("Nhóm trễ") && page.shows("Sếp sau"));
        var late = page.find("href=\"(/chatter/team\\?who=" + lan + "&amp;due=late[^\"]*)\"")
                .replace("&amp;", "&");
        var opened = boss(kenh).get(late).expect(200);
        assertTrue(opened.shows("Nhóm trễ") && !opened.shows("Nhóm nay") && !opened.shows("Sếp sau"));
        assertTrue(opened.shows("cho Nhân viên chatter.user"), "whose it is");
        long counted = kenh.number("select count(*) from chatter_activity where state = 'PLANNED' and assignee_id = "
                + lan + " and due_on < date '2026-11-20'");
        assertTrue(page.body().contains("due=late&amp;type=&amp;doc=\">" + counted + "</a>"), "" + counted);
        assertFalse(boss(kenh).get("/chatter/team?type=2").shows("Nhóm nay"));
        assertTrue(boss(kenh).get("/chatter/team?type=2&doc=contacts.partner").shows("Sếp sau"));
        assertFalse(boss(kenh).get("/chatter/team?doc=no.such").shows("Sếp sau"));
        boss(kenh).get("/chatter/team?who=x&due=y&type=z").expect(200);
        boss(kenh).get("/chatter/team?after=nonsense").expect(400);
        var outsider = kenh.as("chatter.manager").get("/chatter/team").expect(200);
        assertFalse(outsider.shows("Nhóm") || outsider.shows("who=" + lan), "no document, no figure");
        assertTrue(outsider.shows("Chưa có việc nào"));
    }

    @Test
    void everybodys_activities_come_by_pages(TestKenh kenh) {
        for (int i = 0; i < 45; i++) {
            plan(kenh.api(), partner(kenh, "Dài " + i), "upload", TODAY.plusDays(100 + i % 2), "");
        }
        var first = boss(kenh).get("/chatter/team?type=5").expect(200);
        var next = first.find("hx-get=\"([^\"]*after=[^\"]*)\"").replace("&amp;", "&");
        var second = boss(kenh).with("HX-Request", "true").get(next).expect(200);
        var found = new HashSet<>(rows(first));
        found.addAll(rows(second));
        assertEquals(45, found.size());
        assertFalse(second.shows("chatter-team"), "rows only");
    }

    @Test
    void switched_off_its_address_shows_the_list(TestKenh kenh) {
        partner(kenh, "Còn nguyên");
        kenh.disable("chatter");
        try {
            var list = kenh.admin().get(view("&q=con+nguyen")).expect(200);
            assertTrue(list.shows("records-table") && list.shows("Còn nguyên") && !list.shows("title=\"Hoạt động\""));
        } finally {
            kenh.enable("chatter");
        }
    }
}
