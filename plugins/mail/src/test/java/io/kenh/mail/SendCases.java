package io.kenh.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.MailSink;
import io.kenh.testkit.MailSink.Stage;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of letters, on each database. */
abstract class SendCases {
    private final TestKenh kenh;
    private MailSink sink;

    SendCases(TestKenh kenh) {
        this.kenh = kenh;
    }

    @BeforeEach
    void begin() {
        sink = MailSink.open();
        Post.to(kenh, sink);
    }

    @AfterEach
    void end() {
        sink.close();
        kenh.change("delete from mail_message");
        kenh.clock().set(TestKenh.START);
    }

    @Test
    void a_letter_goes_once_and_its_contacts_history_says_so() {
        var partner = Post.partner(kenh, "Đỗ Thị Hạnh", "hanh@example.vn");
        var about = ",\"key\":\"a\",\"documentType\":\"contacts.partner\",\"documentId\":" + partner;
        var id = Post.queue(kenh, "Báo giá S00012 – trà sen", about);
        assertEquals(id, Post.queue(kenh, "Báo giá S00012 – trà sen", about));
        assertEquals("queued", Post.state(kenh, id));
        kenh.drain();
        assertEquals("sent", Post.state(kenh, id));
        assertEquals(1, sink.mails().size());
        var mail = sink.mails().getFirst();
        assertEquals("ban-hang@hoasen.example", mail.from());
        assertEquals(List.of("hanh@example.vn"), mail.to());
        assertEquals("Báo giá S00012 – trà sen", mail.subject());
        assertEquals("Kính gửi chị,\n\nxin gửi báo giá.", mail.text());
        assertEquals("tra-loi@hoasen.example", mail.header("Reply-To"));
        assertEquals("<" + Post.letter(kenh, id).text("/messageId") + ">", mail.header("Message-ID"));
        assertEquals("", mail.header("Auto-Submitted"));
        assertTrue(Post.letter(kenh, id).text("/said").contains("kept as 1"));
        var page = kenh.admin().get("/contacts/partners/" + partner).expect(200);
        assertTrue(page.shows("Báo giá S00012"), page.body());
        kenh.drain();
        assertEquals(1, sink.mails().size());
    }

    @Test
    void a_server_that_is_busy_is_asked_again_with_growing_waits() {
        sink.refuses(Stage.RECIPIENT, 450, "4.2.1 greylisted, come back");
        var id = Post.queue(kenh, "Lần sau", "");
        var other = Post.queue(kenh, "Người khác", "");
        kenh.drain();
        assertEquals("queued recipient", Post.state(kenh, id));
        assertTrue(Post.letter(kenh, id).text("/said").contains("4.2.1 greylisted"));
        assertEquals("sent", Post.state(kenh, other));
        sink.refuses(Stage.RECIPIENT, 450, "4.2.1 greylisted, come back");
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
        assertEquals("queued recipient", Post.state(kenh, id));
        kenh.clock().advance(Duration.ofMinutes(4));
        kenh.drain();
        assertEquals("queued recipient", Post.state(kenh, id));
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
        assertEquals("sent", Post.state(kenh, id));
        assertEquals(3, Post.letter(kenh, id).number("/attempts"));
    }

    @Test
    void what_is_refused_for_good_fails_with_the_servers_words() {
        sink.refuses(Stage.RECIPIENT, 550, "5.1.1 no such user here");
        var id = Post.queue(kenh, "Không ai", "");
        kenh.drain();
        assertEquals("failed recipient", Post.state(kenh, id));
        sink.refuses(Stage.TEXT, 554, "5.7.1 looks like spam");
        var spam = Post.queue(kenh, "Thư rác", "");
        kenh.drain();
        assertEquals("failed content", Post.state(kenh, spam));
        var page = kenh.admin().get("/mail/messages/" + id).expect(200);
        assertTrue(page.shows("5.1.1 no such user here"), page.body());
        var sent = Post.queue(kenh, "Đã đi", "");
        kenh.drain();
        var list = kenh.admin().get("/mail/messages").expect(200).body();
        assertTrue(list.indexOf("Thư rác") < list.indexOf("Đã đi"), "what failed stands first");
        kenh.admin().post("/mail/messages/" + id + "/again", Map.of()).expect(303);
        kenh.drain();
        assertEquals("sent", Post.state(kenh, id));
        kenh.api().postJson(Post.MESSAGES + "/" + sent + "/again", "").expect(409);
    }

    @Test
    void no_answer_to_the_end_of_a_letter_is_unknown_and_only_a_person_sends_it_again() {
        Post.patience(kenh, 1);
        sink.silent(true);
        var id = Post.queue(kenh, "Im lặng", "");
        kenh.drain();
        assertEquals("unknown no_answer", Post.state(kenh, id));
        assertEquals(1, sink.mails().size());
        sink.silent(false);
        kenh.clock().advance(Duration.ofDays(1));
        kenh.drain();
        assertEquals("unknown no_answer", Post.state(kenh, id));
        assertEquals(1, sink.mails().size());
        kenh.api().postJson(Post.MESSAGES + "/" + id + "/again", "").expect(200);
        kenh.drain();
        assertEquals("sent", Post.state(kenh, id));
        assertEquals(
                sink.mails().getFirst().header("Message-ID"),
                sink.mails().getLast().header("Message-ID"));
        kenh.clock().set(TestKenh.START);
        Post.patience(kenh, 60);
    }

    @Test
    void a_server_that_does_not_answer_gets_no_letter_after_the_other() {
        Post.patience(kenh, 1);
        sink.silent(true);
        var first = Post.queue(kenh, "Một", "");
        var second = Post.queue(kenh, "Hai", "");
        var third = Post.queue(kenh, "Ba", "");
        kenh.drain();
        assertEquals("unknown no_answer", Post.state(kenh, first));
        assertEquals("queued", Post.state(kenh, second));
        assertEquals(1, sink.tried());
        var page = kenh.admin(Locale.of("en")).get(Post.SERVER).expect(200);
        assertTrue(page.shows("the server gave no answer"), page.body());
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
        assertEquals("unknown no_answer", Post.state(kenh, second));
        sink.silent(false);
        kenh.clock().advance(Duration.ofMinutes(4));
        kenh.drain();
        assertEquals("queued", Post.state(kenh, third));
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
        assertEquals("sent", Post.state(kenh, third));
        kenh.clock().set(TestKenh.START);
        Post.patience(kenh, 60);
    }

    @Test
    void a_crash_while_it_was_sent_is_unknown_too() {
        var id = Post.queue(kenh, "Mất điện", "");
        kenh.change(
                "update mail_message set state = 'SENDING', place = 1, attempts = 1, due_at = '2026-11-20 03:20:00+00'");
        kenh.drain();
        assertEquals("sending", Post.state(kenh, id));
        kenh.clock().advance(Duration.ofMinutes(30));
        kenh.drain();
        assertEquals("unknown interrupted", Post.state(kenh, id));
        assertEquals(0, sink.tried());
        kenh.api().postJson(Post.MESSAGES + "/" + id + "/cancel", "").expect(200);
        assertEquals("left left_as_it_is", Post.state(kenh, id));
    }

    @Test
    void what_a_server_may_have_is_never_said_to_be_taken_back_and_the_warning_stays() {
        var partner = Post.partner(kenh, "Ngô Thị Im", "im@example.vn");
        var id = Post.queue(kenh, "Không rõ", ",\"documentType\":\"contacts.partner\",\"documentId\":" + partner);
        kenh.change(
                "update mail_message set state = 'SENDING', place = 1, attempts = 1, due_at = '2020-01-01 00:00:00+00'");
        kenh.clock().advance(Duration.ofMinutes(30));
        kenh.drain();
        assertEquals("unknown interrupted", Post.state(kenh, id));
        kenh.clock().set(TestKenh.START);
        var staff = kenh.admin(Locale.of("en"));
        var path = "/mail/messages/" + id;
        var twice = "it may arrive twice";
        assertTrue(staff.get(path).expect(200).shows(twice));
        staff.post(path + "/cancel", Map.of()).expect(303);
        assertEquals("left left_as_it_is", Post.state(kenh, id));
        var left = staff.get(path).expect(200);
        assertTrue(left.shows("Unknown, left") && left.shows(twice), left.body());
        assertFalse(left.shows("aken back"), left.body());
        kenh.drain();
        var history = staff.get("/contacts/partners/" + partner).expect(200);
        assertTrue(history.shows("is not sent again, as a person decided"), history.body());
        assertFalse(history.shows("was taken back"), history.body());

        staff.post(path + "/again", Map.of()).expect(303);
        kenh.api().postJson(Post.MESSAGES + "/" + id + "/cancel", "").expect(200);
        assertEquals("left left_as_it_is", Post.state(kenh, id), "the first try is still unknown");
        sink.refuses(Stage.TEXT, 554, "5.7.1 seen before");
        staff.post(path + "/again", Map.of()).expect(303);
        kenh.drain();
        assertEquals("failed content", Post.state(kenh, id));
        assertTrue(staff.get(path).expect(200).shows(twice));
        kenh.api().postJson(Post.MESSAGES + "/" + id + "/again", "").expect(200);
        kenh.drain();
        assertEquals("sent", Post.state(kenh, id));
    }

    @Test
    void a_server_that_is_not_there_pauses_all_and_loses_nothing() {
        sink.close();
        var first = Post.queue(kenh, "Một", "");
        var second = Post.queue(kenh, "Hai", "");
        kenh.drain();
        assertEquals("queued unreachable", Post.state(kenh, first));
        assertEquals("queued", Post.state(kenh, second));
        kenh.clock().advance(Duration.ofDays(5));
        kenh.drain();
        assertEquals("failed too_old", Post.state(kenh, first));
        try (var there = MailSink.open()) {
            kenh.clock().set(TestKenh.START);
            kenh.api().postJson(Post.MESSAGES + "/" + first + "/again", "").expect(200);
            Post.to(kenh, there);
            kenh.drain();
            assertEquals("sent", Post.state(kenh, first));
        }
    }

    @Test
    void nothing_can_begin_a_header_of_its_own() {
        for (var subject : List.of("Chào\\r\\nBcc: all@example.vn", "Chào\\nX: y", "Chào\\u2028x")) {
            var refused = Post.ask(kenh, "hanh@example.vn", subject, "").expect(422);
            assertEquals("mail.bad-line", refused.json().text("/code"));
        }
        for (var to : List.of(
                "a@example.vn, b@example.vn",
                "a@example.vn\\r\\nBcc: b@example.vn",
                "Hạnh <a@example.vn>",
                "a@example",
                "a b@example.vn",
                "")) {
            assertEquals(
                    "mail.bad-address",
                    Post.ask(kenh, to, "Chào", "").expect(422).json().text("/code"));
        }
        kenh.drain();
        assertEquals(0, sink.tried());
    }

    @Test
    void who_does_not_want_to_be_contacted_gets_nothing_by_itself() {
        var partner = Post.partner(kenh, "Vũ Thị Lan", "lan@example.vn");
        var automatic = ",\"automatic\":true,\"partnerId\":" + partner;
        var early = Post.queue(kenh, "Tự động", automatic);
        kenh.change("update contacts_partner set do_not_contact = true, do_not_contact_from = 'STAFF',"
                + " do_not_contact_since = '2026-11-20 03:00:00+00' where id = " + partner);
        kenh.drain();
        assertEquals("cancelled no_contact", Post.state(kenh, early));
        Post.ask(kenh, "lan@example.vn", "Tự động", automatic).expect(409);
        Post.ask(kenh, "lan@example.vn", "Bằng tay", ",\"partnerId\":" + partner)
                .expect(409);
        var known = Post.queue(kenh, "Biết rồi", ",\"despite\":true,\"partnerId\":" + partner);
        kenh.drain();
        assertEquals("sent", Post.state(kenh, known));
        assertEquals(1, sink.mails().size());
    }
}
