package io.kenh.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys by which programs ask once. */
@KenhTest(plugins = {"mail", "chatter"})
class KeysTest {
    private final TestKenh kenh;
    private MailSink sink;

    KeysTest(TestKenh kenh) {
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
    }

    @Test
    void a_key_names_one_letter_and_no_other() {
        var id = Post.queue(kenh, "Một", ",\"key\":\"kk1\"");
        assertEquals(id, Post.queue(kenh, "Một", ",\"key\":\"kk1\""));
        for (var other : List.of(
                Post.ask(kenh, "y@example.vn", "Một", ",\"key\":\"kk1\""),
                Post.ask(kenh, "hanh@example.vn", "Hai", ",\"key\":\"kk1\""))) {
            assertEquals("mail.key-taken", other.expect(409).json().text("/code"));
        }
        var body = """
                {"to": "hanh@example.vn", "name": "Đỗ Thị Hạnh", "subject": "Một",
                 "text": "Kính gửi chị,\\n\\nxin gửi báo giá.", "key": "%s"}""";
        var colleague = kenh.as("mail.sender");
        var refused = colleague.postJson(Post.MESSAGES, body.formatted("kk1")).expect(409);
        assertFalse(refused.shows("messageId"), refused.body());
        var own = colleague
                .postJson(Post.MESSAGES, body.formatted("kk2"))
                .expect(201)
                .json()
                .number("/id");
        assertEquals(
                own,
                colleague
                        .postJson(Post.MESSAGES, body.formatted("kk2"))
                        .expect(201)
                        .json()
                        .number("/id"));
        assertEquals(own, Post.queue(kenh, "Một", ",\"key\":\"kk2\""), "who sees all sees it");
    }
}
