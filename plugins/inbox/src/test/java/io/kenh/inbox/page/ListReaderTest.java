package io.kenh.inbox.page;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static io.kenh.inbox.InboxFixture.lead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Cursor;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Scope;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.FakeChannel;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationList;
import io.kenh.inbox.conversation.ConversationRow;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.message.Draft;
import io.kenh.inbox.message.Sender;
import io.kenh.runtime.db.QueryCounter;
import io.kenh.testkit.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListReaderTest {
    private static final ThreadKey BAO = new ThreadKey(FakeChannel.ID, 1, "bao");

    @ParameterizedTest
    @EnumSource(Database.class)
    void filters_and_search_narrow_together(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Cho mình hỏi giá Áo dài", NOW);
            inbox.receive(BAO, 12, "m-2", "Hủy đơn giúp mình", NOW.plusSeconds(1));
            long bao = inbox.intake.find(BAO).orElseThrow().id();
            assertEquals(List.of("Đỗ Quốc Bảo", "Nguyễn Thị Mai"), names(inbox, lead(), ListFilter.EVERYTHING));
            assertEquals(List.of("Nguyễn Thị Mai"), names(inbox, lead(), search("nguyen thi")));
            assertEquals(List.of("Đỗ Quốc Bảo"), names(inbox, lead(), search("DO QUOC")));
            assertEquals(List.of("Nguyễn Thị Mai"), names(inbox, lead(), search("ao dai")));
            assertEquals(List.of("Nguyễn Thị Mai"), names(inbox, lead(), search("0912 345 678")));
            assertEquals(List.of(), names(inbox, lead(), search("%")));
            inbox.as(lead(), () -> new ConversationActions(inbox.host).assign(bao, 7L, Optional.empty()));
            assertEquals(List.of("Đỗ Quốc Bảo"), names(inbox, agent(7), filter(Who.MINE, Show.ALL, "")));
            assertEquals(List.of("Nguyễn Thị Mai"), names(inbox, agent(7), filter(Who.NONE, Show.ALL, "")));
            inbox.as(lead(), () -> new ConversationActions(inbox.host).finish(bao, Optional.empty()));
            assertEquals(List.of("Đỗ Quốc Bảo"), names(inbox, lead(), filter(Who.ALL, Show.DONE, "")));
            assertEquals(List.of("Nguyễn Thị Mai"), names(inbox, lead(), filter(Who.ALL, Show.NEEDS_REPLY, "")));
            assertEquals(List.of(), names(inbox, lead(), filter(Who.ALL, Show.WAITING, "")));
            assertEquals(List.of(), names(inbox, lead(), filter(Who.ALL, Show.DONE, "mai")));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void pages_by_key_hold_every_conversation_once(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            customers(inbox, 0, 7);
            var seen = new ArrayList<Long>();
            String after = null;
            do {
                var page = read(inbox, lead(), ListFilter.EVERYTHING, 3, after);
                page.items().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertEquals(7, seen.size());
            assertEquals(7, seen.stream().distinct().count());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_list_takes_as_many_queries_for_two_rows_as_for_twenty(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            customers(inbox, 0, 2);
            int few = queries(inbox);
            customers(inbox, 2, 20);
            assertEquals(few, queries(inbox));
            assertTrue(few <= 8, "queries: " + few);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_conversation_is_unread_for_each_reader_until_they_have_seen_it(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            var actions = new ConversationActions(inbox.host);
            assertEquals("1", view(inbox, agent(7)).unread());
            inbox.as(agent(7), () -> actions.seen(inbox.conversation(), 1));
            assertEquals("", view(inbox, agent(7)).unread());
            assertEquals("1", view(inbox, agent(8)).unread());
            // What a colleague has read is not read by me.
            assertEquals(1, view(inbox, agent(8)).rows().getFirst().unreadCount());
            inbox.receive("m-2", "Còn đó không?", NOW.plusSeconds(1));
            assertTrue(view(inbox, agent(7)).rows().getFirst().unread());
            assertEquals(1, view(inbox, agent(7)).rows().getFirst().unreadCount());
            assertEquals(2, view(inbox, agent(8)).rows().getFirst().unreadCount());
            inbox.as(agent(8), () -> actions.seen(inbox.conversation(), 1));
            assertEquals(1, view(inbox, agent(8)).rows().getFirst().unreadCount());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void nobody_reads_what_was_not_written_yet(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            inbox.as(agent(7), () -> new ConversationActions(inbox.host).seen(inbox.conversation(), 999_999));
            inbox.receive("m-2", "Còn đó không?", NOW.plusSeconds(1));
            assertEquals(1, view(inbox, agent(7)).rows().getFirst().unreadCount());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_is_done_is_unread_for_nobody(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            var unread = new ListFilter(Who.ALL, null, Show.ALL, Optional.empty(), true, "");
            assertEquals(1, names(inbox, agent(7), unread).size());
            inbox.as(lead(), () -> new ConversationActions(inbox.host).finish(inbox.conversation(), Optional.empty()));
            assertEquals(List.of(), names(inbox, agent(7), unread));
            assertEquals("", view(inbox, agent(7)).unread());
            var row = read(inbox, agent(7), ListFilter.EVERYTHING, 5, null)
                    .items()
                    .getFirst();
            assertFalse(row.unreadByMe());
            assertEquals(0, row.unreadForMe());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_preview_says_who_wrote_it(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            assertEquals("", from(inbox, agent(7)));
            var draft = new Draft("Dạ em nghe", null, null, null);
            inbox.as(agent(7), () -> new Sender(inbox.host).send(inbox.conversation(), draft));
            assertEquals("inbox.you", from(inbox, agent(7)));
            assertEquals("inbox.by[An]", from(inbox, agent(8)));
            inbox.outside("m-2", "Gửi từ Zalo", NOW.plusSeconds(5));
            assertEquals("inbox.by[Cửa hàng]", from(inbox, agent(7)));
            // Its account has no name while the channel is off.
            assertEquals(
                    "inbox.by[inbox.outside]",
                    inbox.as(agent(7), () -> Said.by(Direction.OUTSIDE, null, 7, Map.of(), "")));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_answer_that_failed_answers_nobody(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            long first = answer(inbox, "Dạ em nghe");
            assertWaits(inbox, false, null);
            inbox.intake.reported(first, MessageStatus.UNKNOWN, NOW, null, null);
            assertWaits(inbox, true, MessageStatus.UNKNOWN);
            // Somebody has gone on to the next customer in the belief that it would arrive.
            inbox.as(lead(), () -> new ConversationActions(inbox.host).finish(inbox.conversation(), Optional.empty()));
            inbox.intake.reported(first, MessageStatus.FAILED, NOW, null, null);
            assertWaits(inbox, true, MessageStatus.FAILED);
            inbox.as(lead(), () -> new ConversationActions(inbox.host).finish(inbox.conversation(), Optional.empty()));
            inbox.as(lead(), () -> new ConversationActions(inbox.host).reopen(inbox.conversation()));
            assertWaits(inbox, true, MessageStatus.FAILED);
            inbox.as(agent(7), () -> new Sender(inbox.host).resend(first));
            assertWaits(inbox, false, null);
            inbox.intake.reported(first, MessageStatus.SENT, NOW, "x-1", null);
            long second = answer(inbox, "Áo còn hàng ạ");
            inbox.intake.reported(first, MessageStatus.READ, NOW, null, null);
            assertWaits(inbox, false, null);
            inbox.intake.reported(second, MessageStatus.FAILED, NOW, null, null);
            assertWaits(inbox, true, MessageStatus.FAILED);
            // It was answered at the platform itself.
            inbox.outside("m-2", "Gửi từ Zalo", NOW.plusSeconds(5));
            assertWaits(inbox, false, null);
            inbox.intake.erase(MAI, "former");
            inbox.intake.reported(second, MessageStatus.UNKNOWN, NOW, null, null);
            assertEquals(List.of(), names(inbox, lead(), filter(Who.ALL, Show.OPEN, "")));
        }
    }

    private static long answer(InboxFixture inbox, String text) {
        var draft = new Draft(text, null, null, null);
        return inbox.as(agent(7), () -> new Sender(inbox.host).send(inbox.conversation(), draft))
                .messageId();
    }

    private static void assertWaits(InboxFixture inbox, boolean waits, @Nullable MessageStatus problem) {
        var mai = List.of("Nguyễn Thị Mai");
        assertEquals(waits ? mai : List.of(), names(inbox, lead(), filter(Who.ALL, Show.NEEDS_REPLY, "")));
        assertEquals(waits ? List.of() : mai, names(inbox, lead(), filter(Who.ALL, Show.WAITING, "")));
        var shown = view(inbox, agent(7)).rows().getFirst().problem();
        assertEquals(problem, shown == null ? null : shown.status());
    }

    private static String from(InboxFixture inbox, Actor actor) {
        return view(inbox, actor).rows().getFirst().from();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_contact_page_shows_the_latest_conversations_the_reader_may_see(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            for (int i = 0; i <= PartnerSection.MOST; i++) {
                inbox.receive(
                        new ThreadKey(FakeChannel.ID, 1, "mai-" + i), 11, "m-" + i, "Tin " + i, NOW.plusSeconds(i));
            }
            inbox.receive(BAO, 12, "b-1", "Của Bảo", NOW);
            var items = section(inbox, agent(7));
            assertEquals(PartnerSection.MOST, items.size());
            assertEquals("Tin " + PartnerSection.MOST, items.getFirst().preview());
            assertTrue(items.getFirst().needsReply());
            assertEquals("Cửa hàng", items.getFirst().account());
            var newest = new ThreadKey(FakeChannel.ID, 1, "mai-" + PartnerSection.MOST);
            long id = inbox.intake.find(newest).orElseThrow().id();
            inbox.as(lead(), () -> new ConversationActions(inbox.host).assign(id, 8L, Optional.empty()));
            assertFalse(section(inbox, agent(7)).stream()
                    .anyMatch(item -> item.url().endsWith("/" + id)));
            assertEquals(List.of(), section(inbox, InboxFixture.actor(50, Scope.COMPANY, InboxFixture.COMPANY + 1)));
            assertEquals(1, QueryCounter.count(() -> section(inbox, lead())).count());
        }
    }

    private static List<PartnerSectionView.Item> section(InboxFixture inbox, Actor actor) {
        return inbox.as(actor, () -> new PartnerSection(inbox.host).read(11)).items();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_agent_sees_own_and_unassigned_conversations_of_the_company_only(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            assertFalse(names(inbox, agent(7), ListFilter.EVERYTHING).isEmpty());
            inbox.as(
                    lead(),
                    () -> new ConversationActions(inbox.host).assign(inbox.conversation(), 8L, Optional.empty()));
            assertEquals(List.of(), names(inbox, agent(7), ListFilter.EVERYTHING));
            assertEquals("", view(inbox, agent(7)).unread());
            assertFalse(names(inbox, agent(8), ListFilter.EVERYTHING).isEmpty());
            assertFalse(names(inbox, lead(), ListFilter.EVERYTHING).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_search_and_the_unread_are_read_by_key_too(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            customers(inbox, 0, 5);
            inbox.receive(BAO, 12, "m-2", "Hủy đơn", NOW.plusSeconds(60));
            for (var filter :
                    List.of(search("tin"), new ListFilter(Who.ALL, null, Show.OPEN, Optional.empty(), true, ""))) {
                var seen = new ArrayList<Long>();
                String after = null;
                do {
                    var page = read(inbox, lead(), filter, 2, after);
                    page.items().forEach(row -> seen.add(row.id()));
                    after = page.next();
                } while (after != null);
                assertEquals(filter.unread() ? 6 : 5, seen.size());
                assertEquals(seen.size(), seen.stream().distinct().count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void another_companys_unread_conversations_are_not_counted(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            var stranger = InboxFixture.actor(50, Scope.COMPANY, InboxFixture.COMPANY + 1);
            assertEquals("", view(inbox, stranger).unread());
            assertEquals(List.of(), names(inbox, stranger, search("chao")));
            assertEquals(
                    List.of(),
                    names(inbox, stranger, new ListFilter(Who.ALL, null, Show.ALL, Optional.empty(), true, "")));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_no_index_answers_is_looked_for_in_a_bounded_number_of_rows(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            customers(inbox, 0, 3);
            for (var filter :
                    List.of(search("tin"), new ListFilter(Who.ALL, null, Show.OPEN, Optional.empty(), true, ""))) {
                var counted = QueryCounter.count(() -> read(inbox, lead(), filter, 10, null));
                assertTrue(counted.count() <= 3, "queries: " + counted.statements());
                assertTrue(
                        counted.statements().stream().anyMatch(sql -> sql.contains("fetch first")),
                        "unbounded: " + counted.statements());
            }
            var badge = QueryCounter.count(() -> inbox.as(
                    lead(),
                    () -> inbox.db.read(
                            em -> io.kenh.inbox.conversation.ConversationQueries.unread(em, Visibility.of(lead())))));
            assertTrue(
                    badge.statements().getFirst().contains("fetch first"),
                    badge.statements().getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_page_says_how_to_go_on(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            customers(inbox, 0, ListReader.PAGE);
            assertNull(view(inbox, lead()).more());
            customers(inbox, ListReader.PAGE, ListReader.PAGE + 1);
            assertNotNull(view(inbox, lead()).more());
        }
    }

    private static void customers(InboxFixture inbox, int from, int to) {
        for (int i = from; i < to; i++) {
            inbox.partners.add(1_000 + i, "Khách " + i, null);
            // Pairs share their time: the key must still tell them apart.
            inbox.receive(
                    new ThreadKey(FakeChannel.ID, 1, "k" + i), 1_000 + i, "k-" + i, "Tin", NOW.plusSeconds(i / 2));
        }
    }

    private static int queries(InboxFixture inbox) {
        return QueryCounter.count(() -> view(inbox, lead())).count();
    }

    private static ListView view(InboxFixture inbox, Actor actor) {
        return inbox.as(
                actor, () -> new ListReader(inbox.host).read(filter(Who.ALL, Show.OPEN, ""), ListReader.PAGE, null, 0));
    }

    private static ListFilter search(String text) {
        return filter(Who.ALL, Show.ALL, text);
    }

    private static ListFilter filter(Who who, Show show, String text) {
        return new ListFilter(who, null, show, Optional.empty(), false, text);
    }

    private static List<String> names(InboxFixture inbox, Actor actor, ListFilter filter) {
        return read(inbox, actor, filter, 50, null).items().stream()
                .map(ConversationRow::partnerName)
                .toList();
    }

    private static io.kenh.api.data.Slice<ConversationRow> read(
            InboxFixture inbox, Actor actor, ListFilter filter, int limit, @Nullable String after) {
        assertTrue(Cursor.decode(after, 2).isPresent() || after == null);
        Partners partners = inbox.partners;
        return inbox.as(
                actor,
                () -> inbox.db.read(
                        em -> ConversationList.read(em, partners, filter, Visibility.of(actor), limit, after)));
    }
}
