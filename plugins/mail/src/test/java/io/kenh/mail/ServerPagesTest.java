package io.kenh.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting up the mail server. */
@KenhTest(plugins = {"mail", "chatter"})
class ServerPagesTest {
    private static final Map<String, String> SIGN_IN = Map.of("user", "kenh", "password", "đúng-mật-khẩu");
    private static final Map<String, String> TO = Map.of("to", "hanh@example.vn");

    private final TestKenh kenh;

    ServerPagesTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    @AfterEach
    void forget() {
        kenh.change("delete from mail_message");
        kenh.change("delete from mail_server");
    }

    @Test
    void before_there_is_one_nothing_is_queued_and_the_page_says_so() {
        var english = kenh.admin(Locale.of("en"));
        assertTrue(english.get(Post.SERVER).expect(200).shows("There is no mail server yet"));
        assertEquals(
                "mail.not-set-up",
                Post.ask(kenh, "hanh@example.vn", "Chào", "").expect(409).json().text("/code"));
        english.post(Post.SERVER + "/test", TO).expect(409);
    }

    @Test
    void a_test_message_goes_at_once_and_a_wrong_password_is_named() throws SQLException {
        try (var sink = MailSink.asking("kenh", "đúng-mật-khẩu")) {
            Post.save(kenh, Post.typed(sink.port(), SIGN_IN)).expect(303);
            kenh.admin().post(Post.SERVER + "/test", TO).expect(303);
            var mail = sink.mails().getFirst();
            assertEquals("auto-generated", mail.header("Auto-Submitted"));
            assertTrue(mail.header("From").contains("Hoa Sen Xanh"), mail.toString());

            var kept = Post.typed(sink.port(), Map.of("user", "kenh", "senderName", "Khác"));
            Post.save(kenh, kept).expect(303);
            kenh.admin().post(Post.SERVER + "/test", TO).expect(303);

            var page = kenh.admin().get(Post.SERVER).expect(200);
            assertFalse(page.shows("mật-khẩu"), page.body());
            try (var rows = kenh.connect().createStatement().executeQuery("select password from mail_server")) {
                rows.next();
                assertFalse(rows.getString(1).contains("mật-khẩu"));
            }
            Post.save(kenh, Post.typed(sink.port(), Map.of("user", "kenh", "password", "sai")))
                    .expect(303);
            var refused =
                    kenh.admin(Locale.of("en")).post(Post.SERVER + "/test", TO).expect(422);
            assertTrue(refused.shows("does not accept the user name or the password"), refused.body());
            assertTrue(refused.shows("535 Authentication credentials invalid"), refused.body());
            assertEquals(2, sink.mails().size());
            // Letters wait for the right one.
            var id = Post.queue(kenh, "Chờ", "");
            kenh.drain();
            assertEquals("queued sign_in", Post.state(kenh, id));
            assertTrue(kenh.admin().get(Post.SERVER).expect(200).shows("535 Auth"));
            Post.save(kenh, Post.typed(sink.port(), SIGN_IN)).expect(303);
            kenh.drain();
            assertEquals("sent", Post.state(kenh, id));
        }
    }

    @Test
    void a_server_without_starttls_gets_nothing_where_it_is_required() {
        try (var sink = MailSink.open()) {
            Post.save(kenh, Post.typed(sink.port(), Map.of("security", "STARTTLS")))
                    .expect(303);
            var refused =
                    kenh.admin(Locale.of("en")).post(Post.SERVER + "/test", TO).expect(422);
            assertTrue(refused.shows("offers no STARTTLS"), refused.body());
            assertEquals(0, sink.tried());
        }
    }

    @Test
    void nothing_goes_unprotected_to_another_machine() {
        for (var host : new String[] {"smtp.example.vn", "192.168.1.10", "127.0.0.1.example.vn"}) {
            Post.save(kenh, Post.typed(25, Map.of("host", host))).expect(422);
        }
        Post.save(kenh, Post.typed(25, Map.of("host", "http://x"))).expect(422);
        Post.save(kenh, Post.typed(25, Map.of("sender", "a@example.vn, b@example.vn")))
                .expect(422);
        Post.save(kenh, Post.typed(25, Map.of("senderName", "A\nBcc: b@example.vn")))
                .expect(422);
        assertEquals(0, kenh.number("select count(*) from mail_server"));
    }

    @Test
    void another_server_is_not_shown_the_password_of_this_one() {
        Post.save(kenh, Post.typed(2525, SIGN_IN)).expect(303);
        var other = Post.typed(2526, Map.of("user", "kenh"));
        Post.save(kenh, other).expect(422);
        Post.save(kenh, Post.typed(2525, Map.of("user", "khac"))).expect(422);
        Post.save(kenh, Post.typed(2526, SIGN_IN)).expect(303);
    }

    @Test
    void a_company_has_its_own() {
        Post.save(kenh, Post.typed(2525, Map.of())).expect(303);
        assertEquals(403, kenh.as("mail.sender").get(Post.SERVER).status(), "who writes does not set up");
    }
}
