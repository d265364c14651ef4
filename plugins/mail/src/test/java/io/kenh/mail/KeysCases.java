package io.kenh.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.testkit.Answer;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys by which programs ask once. */
abstract class KeysCases {
    private final TestKenh kenh;
    private MailSink sink;

    KeysCases(TestKenh kenh) {
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

    /** All at the same moment. */
    private static List<Answer> atOnce(List<Callable<Answer>> asks) throws Exception {
        var begin = new CyclicBarrier(asks.size());
        try (var threads = Executors.newFixedThreadPool(asks.size())) {
            var asked = new ArrayList<Future<Answer>>();
            for (var ask : asks) {
                asked.add(threads.submit(() -> {
                    begin.await();
                    return ask.call();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    @Test
    void of_those_who_come_with_one_key_at_the_same_moment_all_with_the_same_words_get_one_letter() throws Exception {
        for (int round = 0; round < 10; round++) {
            var key = ",\"key\":\"at-once-" + round + "\"";
            Callable<Answer> one = () -> Post.ask(kenh, "hanh@example.vn", "Một", key);
            Callable<Answer> other = () -> Post.ask(kenh, "hanh@example.vn", "Hai", key);
            var answers = atOnce(List.of(one, other, one, other));
            int first = answers.getFirst().status() == 201 ? 0 : 1;
            assertEquals(
                    answers.get(first).expect(201).json().text("/id"),
                    answers.get(first + 2).expect(201).json().text("/id"));
            for (int refused : new int[] {1 - first, 3 - first}) {
                assertEquals(
                        "mail.key-taken",
                        answers.get(refused).expect(409).json().text("/code"));
            }
        }
    }
}
