package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Current;
import io.kenh.inbox.FakeChannel;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import io.kenh.testkit.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final InboxFixture inbox = new InboxFixture(Database.H2);
    private final Sender sender = new Sender(inbox.host);

    @BeforeEach
    void a_customer_wrote() {
        inbox.receive("m-1", "Chào", NOW);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void what_the_channel_takes_is_stored_and_queued() {
        var sent = send("Dạ chào bạn", null, null);
        assertTrue(sent.created());
        assertEquals("Dạ chào bạn", inbox.channel.taken.getFirst().text());
        assertEquals(sent.messageId(), inbox.channel.taken.getFirst().messageId());
        assertEquals(MessageStatus.QUEUED, row(sent.messageId()).status());
    }

    @Test
    void a_closed_window_refuses_and_stores_nothing() {
        inbox.channel.window = Window.UNKNOWN;
        assertRefused(CoreError.INVALID, () -> send("Dạ chào bạn", null, null));
        assertEquals(1, inbox.count("inbox_message"));
    }

    @Test
    void a_refused_file_leaves_no_file_behind() {
        inbox.channel.window = Window.UNKNOWN;
        assertRefused(
                CoreError.INVALID,
                () -> inbox.as(
                        agent(7),
                        () -> inbox.db.write(em -> {
                            var file = store(PDF, "a.pdf");
                            return sender.send(inbox.conversation(), new Draft("", file, null, null));
                        })));
        assertEquals(0, inbox.count("core_file"));
    }

    @Test
    void an_upload_is_kept_by_the_message_that_uses_it_and_forgotten_without_one() {
        var used = inbox.as(agent(7), () -> store(PDF, "used.pdf"));
        inbox.as(agent(7), () -> store(PDF, "not used.pdf"));
        send("", used, "token-1234");
        assertEquals(List.of("not used.pdf"), inbox.notKept());
        // The browser sends again, with a new upload: the message is there, the upload is not needed.
        send("", inbox.as(agent(7), () -> store(PDF, "used again.pdf")), "token-1234");
        assertEquals(List.of("not used.pdf", "used again.pdf"), inbox.notKept());
    }

    @Test
    void the_same_token_sends_once() {
        var first = send("Dạ", null, "token-1234");
        var again = send("Dạ", null, "token-1234");
        assertFalse(again.created());
        assertEquals(first.messageId(), again.messageId());
        assertEquals(1, inbox.channel.taken.size());
        assertRefused(InboxError.TOKEN_USED, () -> send("Dạ không", null, "token-1234"));
        assertEquals(1, inbox.channel.taken.size());
    }

    @Test
    void a_pdf_is_known_by_its_content() {
        assertRefused(InboxError.FILE_TYPE, () -> store("MZ not a pdf".getBytes(StandardCharsets.US_ASCII), "a.pdf"));
        var file = inbox.as(agent(7), () -> store(PDF, "virus.exe"));
        assertTrue(send("", file, null).created());
    }

    @Test
    void a_file_over_the_limit_is_refused_with_the_limit() {
        var refusal = assertThrows(
                KenhException.class, () -> inbox.as(agent(7), () -> store(Arrays.copyOf(PDF, 5_001), "a.pdf")));
        assertEquals(InboxError.FILE_TOO_LARGE, refusal.code());
        assertTrue(refusal.args()[0].toString().startsWith("5"), refusal.args()[0].toString());
    }

    @Test
    void a_text_over_the_limit_is_refused() {
        assertRefused(InboxError.TEXT_TOO_LONG, () -> send("x".repeat(101), null, null));
        assertTrue(send("😀".repeat(100), null, null).created(), "characters are counted, not their halves");
    }

    @Test
    void a_file_goes_with_a_text_only_where_the_channel_allows_it() {
        var file = inbox.as(agent(7), () -> store(PDF, "a.pdf"));
        assertRefused(InboxError.FILE_WITH_TEXT, () -> send("Xem tệp", file, null));
    }

    @Test
    void an_empty_message_is_refused() {
        assertRefused(InboxError.EMPTY, () -> send("  ", null, null));
    }

    @Test
    void a_note_never_reaches_the_channel_and_takes_no_place_of_what_was_said() {
        long id = inbox.as(agent(7), () -> sender.note(inbox.conversation(), "Khách khó tính", null))
                .messageId();
        assertTrue(inbox.channel.taken.isEmpty());
        assertEquals(Direction.NOTE, row(id).direction());
        var said = inbox.as(agent(7), () -> new ReplyDesk(inbox.host).transcript(inbox.conversation(), 1));
        assertEquals(List.of("Chào"), said.stream().map(Replies.Line::text).toList());
    }

    @Test
    void what_was_said_is_read_in_pages_to_its_beginning() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            inbox.as(agent(7), () -> inbox.outside("s-" + number, "Tin " + number, NOW.plusSeconds(number)));
        }
        inbox.as(agent(7), () -> sender.note(inbox.conversation(), "Khách khó tính", null));
        var desk = new ReplyDesk(inbox.host);
        var all = new ArrayList<String>();
        String before = null;
        do {
            var from = before;
            var page = inbox.as(agent(7), () -> desk.transcript(inbox.conversation(), 2, from));
            assertTrue(page.lines().size() <= 2);
            page.lines().reversed().forEach(line -> all.add(line.text()));
            before = page.older();
        } while (before != null);
        assertEquals(List.of("Tin 4", "Tin 3", "Tin 2", "Tin 1", "Tin 0", "Chào"), all);
    }

    @Test
    void what_was_written_elsewhere_is_not_told_as_the_customers_and_a_secret_is_told_to_nobody_else() {
        inbox.as(agent(7), () -> inbox.outside("m-2", "Dạ còn ạ", NOW));
        var desk = new ReplyDesk(inbox.host);
        inbox.as(agent(7), () -> {
            desk.sendSecret(inbox.conversation(), "Mã: 123456", "Mã: ••••••", "secret-1234");
            return 0;
        });
        assertEquals("Mã: 123456", inbox.channel.taken.getLast().text());
        var said = inbox.as(agent(7), () -> desk.transcript(inbox.conversation(), 2));
        assertEquals(
                List.of("Dạ còn ạ", "Mã: ••••••"),
                said.stream().map(Replies.Line::text).toList());
        assertEquals("", said.getFirst().author());
        assertFalse(said.getFirst().fromCustomer());
    }

    @Test
    void only_a_failed_message_is_sent_again() {
        long id = send("Dạ", null, null).messageId();
        assertRefused(InboxError.NOT_FAILED, () -> inbox.as(agent(7), () -> sender.resend(id)));
        inbox.intake.statusChanged(id, MessageStatus.FAILED, NOW, null, "Hết hạn mức");
        assertEquals("Hết hạn mức", row(id).reason().text());
        inbox.as(agent(7), () -> sender.resend(id));
        assertEquals(MessageStatus.QUEUED, row(id).status());
        assertEquals(List.of(id), inbox.channel.resent);
    }

    @Test
    void a_message_that_waits_may_say_why() {
        long id = send("Dạ", null, null).messageId();
        inbox.intake.statusChanged(id, MessageStatus.QUEUED, NOW, null, "Tài khoản hết hạn");
        assertEquals("Tài khoản hết hạn", row(id).reason().text());
    }

    @Test
    void an_answer_quotes_a_message_of_the_same_conversation() {
        long id = quote("m-1").messageId();
        assertEquals("m-1", row(id).quotedExternalId());
        assertEquals("m-1", inbox.channel.taken.getFirst().quotedExternalId());
    }

    @Test
    void what_another_customer_wrote_cannot_be_quoted() {
        inbox.receive(new ThreadKey(FakeChannel.ID, 1, "bao"), 12, "secret-1", "Số thẻ 1234", NOW);
        for (var id : List.of("secret-1", "nowhere", "", "x".repeat(Message.MAX_EXTERNAL + 1))) {
            var refusal = assertThrows(KenhException.class, () -> quote(id));
            assertEquals(CoreError.INVALID, refusal.code());
            assertEquals(Set.of("quotedExternalId"), refusal.fields().keySet());
        }
        assertTrue(inbox.channel.taken.isEmpty());
        assertEquals(2, inbox.count("inbox_message"));
    }

    @Test
    void a_stored_quote_of_another_conversation_shows_nothing_of_it() {
        inbox.receive(new ThreadKey(FakeChannel.ID, 1, "bao"), 12, "secret-1", "Số thẻ 1234", NOW);
        inbox.intake.receive(new IncomingMessage(
                MAI,
                InboxFixture.COMPANY,
                11,
                "m-2",
                IncomingMessage.Origin.CUSTOMER,
                NOW.plusSeconds(1),
                "Sao?",
                List.of(),
                "secret-1"));
        long id = inbox.conversation();
        var page = inbox.db.read(em -> MessageQueries.page(em, MAI, id, 10, null));
        assertEquals(Set.of(), page.quoted().keySet());
    }

    @Test
    void an_incoming_answer_to_an_impossible_id_is_still_received() {
        long id = inbox.intake.receive(new IncomingMessage(
                MAI,
                InboxFixture.COMPANY,
                11,
                "m-2",
                IncomingMessage.Origin.CUSTOMER,
                NOW.plusSeconds(1),
                "Sao?",
                List.of(),
                "x".repeat(Message.MAX_EXTERNAL + 1)));
        assertNull(row(id).quotedExternalId());
    }

    @Test
    void a_reason_is_kept_as_a_key_and_read_in_the_readers_language() {
        long id = send("Dạ", null, null).messageId();
        inbox.intake.reported(
                id,
                MessageStatus.FAILED,
                NOW,
                null,
                FailureReason.of("zalo-oa.failure.quota", "500", "hôm nay, 17:00"));
        assertEquals(
                "zalo-oa.failure.quota[500, hôm nay, 17:00]",
                inbox.as(agent(7), () -> row(id).reason().show(Current.texts())));
        assertNull(row(id).reason().text());
        inbox.intake.reported(id, MessageStatus.QUEUED, NOW, null, null);
        assertEquals(Reason.NONE, row(id).reason());
    }

    @Test
    void a_reason_whose_channel_is_off_says_so_and_an_old_sentence_stays() {
        Texts nothing = new Texts() {
            @Override
            public String get(String key, Object... args) {
                return key;
            }

            @Override
            public String in(Locale locale, String key, Object... args) {
                return key;
            }

            @Override
            public boolean has(String key) {
                return false;
            }
        };
        assertEquals(
                "inbox.failure.unreadable",
                Reason.of(FailureReason.of("zalo-oa.failure.gone")).show(nothing));
        assertEquals("Hết hạn mức", Reason.text("Hết hạn mức").show(nothing));
        assertNull(Reason.NONE.show(nothing));
    }

    private Sender.Sent quote(String externalId) {
        return inbox.as(agent(7), () -> sender.send(inbox.conversation(), new Draft("Dạ", null, externalId, null)));
    }

    private Sender.Sent send(String text, @Nullable String file, @Nullable String token) {
        return inbox.as(agent(7), () -> sender.send(inbox.conversation(), new Draft(text, file, null, token)));
    }

    private String store(byte[] content, String name) {
        return inbox.as(
                agent(7),
                () -> inbox.db.write(em -> OutgoingFile.store(
                                inbox.files, new ByteArrayInputStream(content), name, inbox.channel.capabilities())
                        .id()));
    }

    private MessageRow row(long id) {
        return inbox.db.read(em -> MessageQueries.one(em, id).orElseThrow());
    }

    private static void assertRefused(ErrorCode code, org.junit.jupiter.api.function.Executable attempt) {
        assertEquals(code, assertThrows(KenhException.class, attempt).code());
    }
}
