package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.SentMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.FakeMessages.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the inbox is told of messages; how it makes one line of that and an echo, it proves itself. */
class InConversationTest {
    private final Post post = new Post();
    private final List<SentMessage> told = post.desk.inbox.told;

    @AfterEach
    void close() {
        post.close();
    }

    private void echo(String external, String tracking) {
        var body = Map.of("message", Map.of("msg_id", external, "tracking_id", tracking, "text", "Xác nhận"));
        post.sending()
                .receipts()
                .hear(List.of(new PlatformReported(
                        7,
                        "oa_send_template",
                        "u-1",
                        post.desk.clock.instant(),
                        post.desk.host.json().write(body))));
    }

    private List<MessageStatus> statuses() {
        return told.stream().map(sent -> sent.standing().status()).toList();
    }

    @Test
    void one_by_user_id_stands_in_that_persons_conversation_from_when_zalo_took_it() {
        var id = post.queue(post.order("a", Post.uid(null)));
        assertTrue(told.isEmpty(), "what waits is nobody's message yet");
        post.desk.send();
        var sent = told.getFirst();
        assertEquals(new ThreadKey("zalo-oa", 7, "u-1"), sent.thread());
        assertEquals("m1", sent.externalId());
        assertEquals(7L, sent.authorId());
        var content = post.desk.inbox.contents.getFirst();
        assertEquals("DH42", content.about());
        assertEquals(post.row(id).title(), content.title());
        assertTrue(content.text().contains("DH42"), content.text());
        ReceiptsTest.received(post, post.row(id).trackingId(), "m1");
        assertEquals(List.of(MessageStatus.SENT, MessageStatus.DELIVERED), statuses());
    }

    @Test
    void one_by_phone_stands_where_its_echo_stands_whichever_comes_first() {
        var id = post.queue("a");
        post.desk.messages.troubles.add(Trouble.LOST_ANSWER);
        post.desk.send();
        assertEquals(MessageState.UNKNOWN, post.state(id));
        echo("z-1", post.row(id).trackingId());
        assertEquals(MessageState.SENT, post.state(id), "the echo is the proof");
        assertEquals("z-1", told.getFirst().externalId());
        assertEquals("", told.getFirst().thread().customer());

        post.queue("b");
        post.desk.send();
        told.clear();
        echo("m2", "");
        assertEquals(List.of("m2"), told.stream().map(SentMessage::externalId).toList());
    }

    @Test
    void who_took_back_their_data_gets_no_conversation_back() {
        post.queue(post.order("a", Post.uid(null)));
        post.desk.inbox.erased = true;
        post.desk.send();
        assertTrue(told.isEmpty());
    }

    @Test
    void who_is_taking_back_their_data_just_now_gets_no_conversation_back_either() {
        post.queue(post.order("a", Post.uid(null)));
        post.desk.inbox.erasing = true;
        post.desk.send();
        assertTrue(told.isEmpty());
    }

    @Test
    void one_that_nobody_received_says_so() {
        post.queue(post.order("a", Post.uid(null)));
        post.desk.send();
        post.desk.later(Duration.ofDays(9));
        post.sending().looks().run();
        assertEquals(List.of(MessageStatus.SENT, MessageStatus.FAILED), statuses());
        var reason = told.getLast().standing().reason();
        assertEquals("zbs-templates.reason.not-delivered", reason == null ? "" : reason.key());
    }
}
