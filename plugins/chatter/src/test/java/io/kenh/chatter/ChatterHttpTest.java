package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Over HTTP, on a contact's page. */
@KenhTest(plugins = "chatter")
class ChatterHttpTest {
    private static final byte[] PDF = "%PDF-1.4 hợp đồng".getBytes(StandardCharsets.UTF_8);

    private static Browserless lan(TestKenh kenh) {
        return kenh.as("chatter.user", "contacts.user");
    }

    private static Browserless boss(TestKenh kenh) {
        return kenh.as("chatter.manager", "contacts.manager");
    }

    /** May use the chatter, but may not read contacts. */
    private static Browserless outsider(TestKenh kenh) {
        return kenh.as("chatter.manager");
    }

    private static Browserless htmx(Browserless user) {
        return user.with("HX-Request", "true");
    }

    private static long partner(TestKenh kenh, String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    private static String thread(long id) {
        return "/chatter/threads/contacts.partner/" + id;
    }

    private static String api(long id) {
        return "/api/v1" + thread(id) + "/entries";
    }

    private static long userId(TestKenh kenh, Browserless asks, long partner, String mail) {
        return Long.parseLong(asks.get(thread(partner) + "/people?q=nhan")
                .expect(200)
                .find("(?s)data-user=\"(\\d+)\"[^>]*>(?:(?!<button).)*" + Pattern.quote(mail)));
    }

    private static long activity(Browserless user, long partner, String summary, LocalDate due) {
        var body = "{\"docType\": \"contacts.partner\", \"docId\": " + partner + ", \"type\": \"call\", \"summary\": \""
                + summary + "\", \"dueOn\": \"" + due + "\"}";
        return user.postJson("/api/v1/chatter/activities", body)
                .expect(201)
                .json()
                .number("/id");
    }

    @Test
    void a_note_stands_on_the_documents_page_as_text(TestKenh kenh) {
        long id = partner(kenh, "Ghi chú");
        htmx(lan(kenh))
                .post(thread(id) + "/notes", Map.of("text", "<b>gọi</b> https://kenh.vn nhé"))
                .expect(200);
        var page = boss(kenh).get("/contacts/partners/" + id).expect(200);
        assertTrue(page.shows("&lt;b&gt;gọi&lt;/b&gt;"));
        assertTrue(page.shows("href=\"https://kenh.vn\""));
        htmx(lan(kenh)).post(thread(id) + "/notes", Map.of("text", " ")).expect(422);
        assertFalse(lan(kenh).get(thread(id) + "/entries?q=khong+co").shows("<article"));
        assertTrue(lan(kenh).get(thread(id) + "/entries?q=GOI").shows("<article"));
        assertFalse(lan(kenh).get(thread(id) + "/entries?q=%25").shows("<article"), "a percent sign is no word");
    }

    @Test
    void a_colleague_is_mentioned_and_finds_it_by_the_bell(TestKenh kenh) {
        long id = partner(kenh, "Nhắc tên");
        // Staff exist from their first visit on.
        boss(kenh).get("/chatter/bell");
        outsider(kenh).get("/chatter/bell");
        long boss = userId(kenh, lan(kenh), id, "chatter.manager-contacts.manager@test.invalid");
        assertFalse(
                lan(kenh).get(thread(id) + "/people?q=nhan").shows(">chatter.manager@test.invalid"),
                "who may not read is not offered");
        boss(kenh).post("/chatter/notifications/read-all", Map.of()).expect(303);
        htmx(lan(kenh))
                .post(
                        thread(id) + "/notes",
                        Map.of(
                                "text",
                                "@Nhân viên chatter.manager, contacts.manager xem giúp",
                                "mention",
                                String.valueOf(boss)))
                .expect(200);
        var page = boss(kenh).get("/contacts/partners/" + id).expect(200);
        assertTrue(page.shows("chatter-count\">1<"), "the bell counts");
        var news = boss(kenh).get("/chatter/notifications").expect(200);
        assertTrue(news.shows("Nhắc tên") && news.shows("xem giúp"));
        var open = news.find("href=\"(/chatter/notifications/\\d+/open)\"");
        assertEquals(404, outsider(kenh).get(open).status());
        assertTrue(boss(kenh).get(open).expect(302).location().endsWith("/contacts/partners/" + id));
        assertFalse(boss(kenh).get("/chatter/bell").shows("chatter-count"));
    }

    @Test
    void only_the_author_changes_a_note_and_its_history_stays(TestKenh kenh) {
        long id = partner(kenh, "Sửa ghi chú");
        long note = lan(kenh)
                .postJson(api(id), "{\"text\": \"bản đầu\"}")
                .expect(201)
                .json()
                .number("/id");
        var path = "/chatter/entries/" + note;
        boss(kenh).get(path + "/edit").expect(403);
        boss(kenh).post(path + "/edit", Map.of("text", "chen")).expect(403);
        boss(kenh).post(path + "/delete", Map.of()).expect(403);
        assertTrue(lan(kenh).get(path + "/edit").expect(200).shows("bản đầu"));
        assertTrue(htmx(lan(kenh))
                .post(path + "/edit", Map.of("text", "bản hai"))
                .expect(200)
                .shows("bản hai"));
        assertTrue(boss(kenh).get(path + "/history").expect(200).shows("bản đầu"));
        lan(kenh).post(path + "/delete", Map.of()).expect(200);
        assertFalse(boss(kenh).get(thread(id) + "/entries").shows("bản hai"));
        assertFalse(boss(kenh).get(path + "/history").shows("bản đầu"));
    }

    private static long note(Browserless user, long partner, String text) {
        return user.postJson(api(partner), "{\"text\": \"" + text + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    @Test
    void a_note_changed_in_another_window_is_not_overwritten_and_what_was_typed_stays(TestKenh kenh) {
        long id = partner(kenh, "Hai cửa sổ");
        var path = "/chatter/entries/" + note(lan(kenh), id, "bản đầu");
        var version = lan(kenh).get(path + "/edit").expect(200).find("name=\"version\" value=\"(\\d+)\"");
        htmx(lan(kenh))
                .post(path + "/edit", Map.of("text", "bản hai", "version", version))
                .expect(200);
        var late = htmx(lan(kenh))
                .post(path + "/edit", Map.of("text", "bản ba", "version", version))
                .expect(409);
        assertTrue(late.shows("bản ba") && late.shows("role=\"alert\""), late.body());
        assertTrue(lan(kenh).get(path).expect(200).shows("bản hai"));
        var now = late.find("name=\"version\" value=\"(\\d+)\"");
        htmx(lan(kenh))
                .post(path + "/edit", Map.of("text", "bản ba", "version", now))
                .expect(200);
        assertTrue(lan(kenh).get(path).expect(200).shows("bản ba"));
    }

    @Test
    void who_is_mentioned_by_a_change_of_a_note_is_told_once(TestKenh kenh) {
        long id = partner(kenh, "Nhắc sau");
        boss(kenh).get("/chatter/bell");
        long boss = userId(kenh, lan(kenh), id, "chatter.manager-contacts.manager@test.invalid");
        var path = "/chatter/entries/" + note(lan(kenh), id, "chưa nhắc ai");
        boss(kenh).post("/chatter/notifications/read-all", Map.of()).expect(303);
        var text = "@Nhân viên chatter.manager, contacts.manager nhắc rồi nhé";
        var form = Map.of("text", text, "mention", String.valueOf(boss));
        htmx(lan(kenh)).post(path + "/edit", form).expect(200);
        assertTrue(boss(kenh).get("/chatter/notifications").expect(200).shows("Nhắc sau"));
        boss(kenh).post("/chatter/notifications/read-all", Map.of()).expect(303);
        htmx(lan(kenh))
                .post(path + "/edit", Map.of("text", text + " nữa", "mention", String.valueOf(boss)))
                .expect(200);
        assertFalse(boss(kenh).get("/chatter/notifications").expect(200).shows("Nhắc sau"));
    }

    @Test
    void the_badge_counts_what_is_due_today_and_late_and_nothing_later(TestKenh kenh) {
        var user = kenh.as("chatter.user", "contacts.manager");
        user.get("/chatter/bell").expect(200);
        long id = partner(kenh, "Việc đến hạn");
        assertFalse(user.get("/chatter/bell").shows("chatter-due-count"));
        var today = LocalDate.ofInstant(kenh.clock().instant(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        activity(user, id, "Mai", today.plusDays(1));
        assertFalse(user.get("/chatter/bell").shows("chatter-due-count"));
        activity(user, id, "Hôm nay", today);
        assertTrue(user.get("/chatter/bell").shows("chatter-due-count is-today\">1<"));
        long late = activity(user, id, "Hôm qua", today.minusDays(1));
        assertTrue(user.get("/contacts/partners/" + id).expect(200).shows("chatter-due-count is-late\">2<"));
        user.postJson("/api/v1/chatter/activities/" + late + "/done", "{}").expect(200);
        assertTrue(user.get("/chatter/bell").shows("chatter-due-count is-today\">1<"));
    }

    @Test
    void a_file_is_picked_attached_and_downloaded(TestKenh kenh) {
        long id = partner(kenh, "Có tệp");
        var picked = htmx(lan(kenh))
                .upload(thread(id) + "/files", Map.of(), "file", "hợp đồng.pdf", PDF)
                .expect(200);
        var file = picked.find("name=\"fileId\" value=\"([^\"]+)\"");
        htmx(boss(kenh))
                .post(thread(id) + "/notes", Map.of("text", "trộm", "fileId", file))
                .expect(422);
        htmx(lan(kenh))
                .post(thread(id) + "/notes", Map.of("text", "đây", "fileId", file))
                .expect(200);
        var address = boss(kenh).get(thread(id) + "/entries").find("href=\"(/chatter/attachments/\\d+)\"");
        var sent = boss(kenh).get(address).expect(200);
        assertEquals("application/pdf", sent.header("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(sent.header("Content-Disposition").orElse("").startsWith("inline"));
        assertEquals("nosniff", sent.header("X-Content-Type-Options").orElse(""));
        assertTrue(sent.header("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));

        // A page of somebody's making is never shown as one of ours.
        var script = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        htmx(lan(kenh))
                .upload(thread(id) + "/notes", Map.of("text", "trang"), "file", "trang.png", script)
                .expect(200);
        var latest = kenh.number("select max(id) from chatter_attachment");
        var page = boss(kenh).get("/chatter/attachments/" + latest).expect(200);
        assertTrue(page.header("Content-Disposition").orElse("").startsWith("attachment"));
        assertTrue(page.header("Content-Security-Policy").orElse("").startsWith("sandbox; default-src 'none'"));
    }

    @Test
    void nothing_of_a_document_leaks_to_who_may_not_read_it(TestKenh kenh) {
        long id = partner(kenh, "Kín");
        lan(kenh).upload(thread(id) + "/notes", Map.of("text", "kín đáo"), "file", "a.pdf", PDF);
        long note = lan(kenh).get(api(id)).expect(200).json().number("/items/0/id");
        var file = lan(kenh).get(api(id)).json().text("/items/0/files/0/path");
        long todo = activity(lan(kenh), id, "kín", LocalDate.of(2026, 11, 22));
        var stranger = outsider(kenh);
        for (var path : List.of(
                thread(id) + "/entries",
                thread(id) + "/people",
                thread(id) + "/followers?open=1",
                thread(id) + "/activities",
                thread(id) + "/activities/new",
                "/chatter/entries/" + note,
                "/chatter/entries/" + note + "/edit",
                "/chatter/entries/" + note + "/history",
                file,
                "/chatter/activities/" + todo + "/edit",
                "/chatter/activities/" + todo + "/done",
                api(id))) {
            assertEquals(404, stranger.get(path).status(), path);
        }
        for (var path : List.of(
                thread(id) + "/notes",
                thread(id) + "/activities",
                thread(id) + "/followers/follow",
                thread(id) + "/followers/unfollow",
                thread(id) + "/followers/add",
                thread(id) + "/followers/1/remove",
                thread(id) + "/followers/1/choose",
                "/chatter/entries/" + note + "/edit",
                "/chatter/entries/" + note + "/delete",
                "/chatter/activities/" + todo + "/edit",
                "/chatter/activities/" + todo + "/done",
                "/chatter/activities/" + todo + "/cancel")) {
            var form = Map.of("text", "x", "user", "1", "type", "1", "due", "2026-11-30", "assignee", "1");
            assertEquals(404, stranger.post(path, form).status(), path);
        }
        assertEquals(
                404,
                stranger.upload(thread(id) + "/files", Map.of(), "file", "b.pdf", PDF)
                        .status());
        assertEquals(404, stranger.postJson(api(id), "{\"text\": \"x\"}").status());
        assertEquals(
                404,
                stranger.postJson("/api/v1/chatter/activities/" + todo + "/done", "{}")
                        .status());
        assertEquals(404, lan(kenh).get("/chatter/threads/no.such/1/entries").status());
        assertEquals(404, lan(kenh).get(thread(999_999_999) + "/entries").status());
        assertEquals(404, lan(kenh).get("/chatter/attachments/999999999").status());
    }

    @Test
    void an_activity_is_planned_moved_done_and_followed_by_the_next(TestKenh kenh) {
        long id = partner(kenh, "Việc");
        var form = lan(kenh).get(thread(id) + "/activities/new").expect(200);
        assertTrue(form.shows("2026-11-21"), "a to-do is due tomorrow at first");
        htmx(lan(kenh))
                .post(thread(id) + "/activities", Map.of("type", "2", "assignee", "1"))
                .expect(422);
        long todo = activity(lan(kenh), id, "Gọi hỏi cỡ áo", LocalDate.of(2026, 11, 19));
        activity(lan(kenh), id, "Hẹn thử áo", LocalDate.of(2026, 11, 20));
        activity(lan(kenh), id, "Giao áo", LocalDate.of(2026, 12, 1));
        var mine = lan(kenh).get("/chatter/activities").expect(200);
        int late = mine.body().indexOf("Gọi hỏi cỡ áo");
        assertTrue(mine.body().indexOf("Trễ hạn") < late && late < mine.body().indexOf("Hẹn thử áo"));
        assertTrue(mine.body().indexOf("Hẹn thử áo") < mine.body().indexOf("Giao áo"));
        assertFalse(lan(kenh).get("/chatter/activities?type=3").shows("Gọi hỏi cỡ áo"));
        assertTrue(
                lan(kenh).get("/chatter/activities?type=2&doc=contacts.partner").shows("Gọi hỏi cỡ áo"));
        assertFalse(boss(kenh).get("/chatter/activities").shows("Gọi hỏi cỡ áo"));
        var next = htmx(lan(kenh))
                .post("/chatter/activities/" + todo + "/done", Map.of("text", "Cỡ M", "next", "1"))
                .expect(200);
        assertTrue(next.shows("2026-11-21"), "the next call, a day from now");
        htmx(lan(kenh))
                .post("/chatter/activities/" + todo + "/done", Map.of("text", "x"))
                .expect(409);
        var entries = boss(kenh).get(thread(id) + "/entries").expect(200);
        assertTrue(entries.shows("Cỡ M") && entries.shows("Gọi điện – Gọi hỏi cỡ áo"), entries.body());
        assertTrue(kenh.admin(java.util.Locale.ENGLISH)
                .get(thread(id) + "/entries")
                .shows("Call – Gọi hỏi cỡ áo"));
        assertFalse(lan(kenh).get(thread(id) + "/activities").shows("Gọi hỏi cỡ áo"));
    }

    @Test
    void followers_are_added_and_removed_by_those_who_may(TestKenh kenh) {
        long id = partner(kenh, "Theo dõi");
        var path = thread(id) + "/followers";
        assertTrue(lan(kenh).post(path + "/follow", Map.of()).expect(200).shows("aria-pressed=\"true\""));
        var list = boss(kenh).get(path + "?open=1").expect(200);
        var lan = list.find("/followers/(\\d+)/remove");
        assertEquals(403, lan(kenh).post(path + "/add", Map.of("user", "1")).status());
        var chosen = boss(kenh)
                .post(path + "/" + lan + "/choose?open=1", Map.of("subtype", "CHANGES"))
                .expect(200);
        assertTrue(
                Pattern.compile("value=\"CHANGES\" checked")
                        .matcher(chosen.body())
                        .find(),
                chosen.body());
        assertFalse(
                boss(kenh).post(path + "/" + lan + "/remove?open=1", Map.of()).shows("/remove"));
    }

    @Test
    void programs_read_and_write_the_same(TestKenh kenh) {
        long id = partner(kenh, "Máy");
        var body = "{\"text\": \"từ máy\", \"clientToken\": \"abcd-1234\"}";
        kenh.api().postJson(api(id), body).expect(201);
        kenh.api().postJson(api(id), body).expect(201);
        assertEquals(1, kenh.api().get(api(id)).json().items("/items").size());
        kenh.api().postJson(api(id), "{}").expect(422);
        long todo = activity(kenh.api(), id, "máy làm", LocalDate.of(2026, 11, 30));
        assertTrue(kenh.api().get("/api/v1/chatter/activities").json().items("/items").stream()
                .anyMatch(item -> item.number("/id") == todo));
        var done = kenh.api()
                .postJson("/api/v1/chatter/activities/" + todo + "/done", "{\"feedback\": \"xong\"}")
                .expect(200)
                .json();
        assertEquals("done", done.text("/state"));
        JsonBody news =
                kenh.api().get("/api/v1/chatter/notifications").expect(200).json();
        assertTrue(news.at("/unread").exists());
        kenh.anonymous().get(api(id)).expect(401);
        kenh.as().get(api(id)).expect(403);
    }

    @Test
    void types_are_renamed_added_and_put_away(TestKenh kenh) {
        var path = "/chatter/activity-types";
        boss(kenh)
                .post(path, Map.of("name-0", "Khảo sát", "icon-0", "flag", "days-0", "7"))
                .expect(303);
        assertTrue(boss(kenh).get(path).shows("Khảo sát"));
        boss(kenh)
                .post(path, Map.of("name-0", "X", "icon-0", "no-such-icon", "days-0", "7"))
                .expect(422);
        boss(kenh)
                .post(path + "/3", Map.of("name-3", "Gặp mặt", "icon-3", "users", "days-3", "3"))
                .expect(303);
        long id = partner(kenh, "Loại");
        assertFalse(lan(kenh).get(thread(id) + "/activities/new").shows("Gặp mặt"));
        assertTrue(lan(kenh).get(thread(id) + "/activities/new").shows("Khảo sát"));
        lan(kenh).get(path).expect(403);
    }
}
