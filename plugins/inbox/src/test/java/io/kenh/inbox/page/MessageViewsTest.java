package io.kenh.inbox.page;

import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.message.Draft;
import io.kenh.inbox.message.MessagePage;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.inbox.message.Sender;
import io.kenh.testkit.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageViewsTest {
    private final InboxFixture inbox = new InboxFixture(Database.H2);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void lines_are_grouped_by_author_and_day() {
        inbox.receive("m-1", "một", NOW.minus(Duration.ofDays(1)));
        inbox.receive("m-2", "hai", NOW);
        inbox.receive("m-3", "ba", NOW.plusSeconds(1));
        send("bốn");
        var lines = lines();
        assertEquals(List.of(true, true, false, true), map(lines, MessageView::first));
        assertEquals(List.of(true, false, true, true), map(lines, MessageView::last));
        assertEquals(
                List.of("inbox.yesterday", "inbox.today"),
                lines.stream().map(MessageView::day).filter(Objects::nonNull).toList());
    }

    @Test
    void the_end_of_a_group_names_the_message_above_that_failed_and_shows_its_own_status() {
        inbox.receive("m-1", "Chào", NOW);
        long read = send("một");
        long failed = send("hai");
        long delivered = send("ba");
        inbox.intake.statusChanged(read, MessageStatus.READ, NOW, "x-1", null);
        inbox.intake.statusChanged(failed, MessageStatus.FAILED, NOW, null, "Khách đã chặn");
        inbox.intake.statusChanged(delivered, MessageStatus.DELIVERED, NOW, "x-3", null);
        var ours = lines().subList(1, 4);
        assertEquals(
                List.of(MessageStatus.READ, MessageStatus.FAILED, MessageStatus.DELIVERED),
                map(ours, line -> Objects.requireNonNull(line.status()).status()));
        assertEquals(List.of(false, true, true), map(ours, MessageView::statusSaid));
        assertNull(ours.get(1).above());
        var above = Objects.requireNonNull(ours.get(2).above());
        assertEquals(failed, above.key());
        assertEquals("hai", above.text());
        assertEquals("Khách đã chặn", above.status().reason());
    }

    @Test
    void a_last_line_that_failed_itself_points_at_nothing() {
        inbox.receive("m-1", "Chào", NOW);
        send("một");
        inbox.intake.statusChanged(send("hai"), MessageStatus.FAILED, NOW, null, "Khách đã chặn");
        var ours = lines().subList(1, 3);
        assertNull(ours.get(1).above());
        assertFalse(ours.get(0).statusSaid());
    }

    @Test
    void what_a_customer_wrote_stands_under_the_name_they_have_now() {
        inbox.partners.add(11, "Khách Zalo 2968", null);
        inbox.receive("m-1", "Chào", NOW);
        inbox.partners.add(11, "Nguyễn Thị Mai", null);
        inbox.receive("m-2", "Còn hàng không?", NOW.plusSeconds(1));
        var lines = lines();
        assertEquals(List.of("Nguyễn Thị Mai", "Nguyễn Thị Mai"), map(lines, MessageView::author));
        assertEquals(List.of(true, false), map(lines, MessageView::first), "one group");
    }

    @Test
    void a_line_says_by_which_token_it_was_sent() {
        inbox.receive("m-1", "Chào", NOW);
        var draft = new Draft("Dạ", null, null, "token-1234");
        inbox.as(agent(7), () -> new Sender(inbox.host).send(inbox.conversation(), draft));
        assertEquals("token-1234", lines().getLast().token());
        assertNull(lines().getFirst().token());
    }

    @Test
    void a_line_that_changes_gets_another_revision_and_the_others_keep_theirs() {
        inbox.receive("m-1", "Chào", NOW);
        long id = send("một");
        var before = map(lines(), MessageView::rev);
        inbox.intake.statusChanged(id, MessageStatus.SENT, NOW, "x-1", null);
        var after = map(lines(), MessageView::rev);
        assertEquals(before.get(0), after.get(0));
        assertTrue(!before.get(1).equals(after.get(1)));
    }

    @Test
    void older_lines_come_by_key_and_a_refresh_starts_where_the_page_started() {
        for (int i = 0; i < 5; i++) {
            inbox.receive("m-" + i, "Tin " + i, NOW.plusSeconds(i));
        }
        long id = inbox.conversation();
        var newest = inbox.db.read(em -> MessageQueries.page(em, InboxFixture.MAI, id, 2, null));
        var older = inbox.db.read(em -> MessageQueries.page(em, InboxFixture.MAI, id, 2, newest.older()));
        assertEquals(List.of("Tin 3", "Tin 4"), texts(newest));
        assertEquals(List.of("Tin 1", "Tin 2"), texts(older));
        assertNotNull(older.older());
        inbox.receive("m-9", "Tin 9", NOW.plusSeconds(9));
        var from = newest.rows().getFirst().key();
        var again = inbox.db.read(em -> MessageQueries.since(em, InboxFixture.MAI, id, from));
        assertEquals(List.of("Tin 3", "Tin 4", "Tin 9"), texts(again.orElseThrow()));
    }

    private static List<String> texts(MessagePage page) {
        return page.rows().stream().map(row -> row.text()).toList();
    }

    private long send(String text) {
        var draft = new Draft(text, null, null, null);
        inbox.clock.advance(Duration.ofSeconds(2));
        return inbox.as(agent(7), () -> new Sender(inbox.host).send(inbox.conversation(), draft))
                .messageId();
    }

    private List<MessageView> lines() {
        return inbox.as(agent(7), () -> {
            var page = inbox.db.read(em -> MessageQueries.page(em, InboxFixture.MAI, inbox.conversation(), 40, null));
            var name = inbox.partners.find(11).orElseThrow().name();
            return new MessageViews(page, Map.of(), inbox.clock.instant(), name, null).lines();
        });
    }

    private static <T> List<T> map(List<MessageView> lines, Function<MessageView, T> what) {
        return lines.stream().map(what).toList();
    }
}
