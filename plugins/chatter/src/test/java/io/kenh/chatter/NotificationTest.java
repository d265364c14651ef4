package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.chatter.activity.Todo;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.notify.Kind;
import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told what, on each database. */
class NotificationTest {
    private static DocumentTracked change(DocRef ref, long user) {
        var change = new Change("shop.field.total", As.MONEY, "1000", "2000");
        return new DocumentTracked(ref, List.of(change), user, TestKenh.START);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_mention_tells_and_makes_a_follower_and_the_author_hears_nothing(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            chatter.note(Fixture.AN, order, "@Bình xem giúp nhé", Fixture.BINH);
            assertEquals(List.of(Kind.MENTION), chatter.kinds(Fixture.BINH));
            assertEquals(List.of(), chatter.kinds(Fixture.AN));
            chatter.note(Fixture.BINH, order, "Đã xem");
            assertEquals(List.of(Kind.NOTE), chatter.kinds(Fixture.AN), "the author follows");
            chatter.note(Fixture.AN, order, "Cảm ơn");
            assertEquals(List.of(Kind.NOTE, Kind.MENTION), chatter.kinds(Fixture.BINH), "who is mentioned follows");
            chatter.note(Fixture.BINH, order, "@Bình tự nhắc", Fixture.BINH);
            assertEquals(2, chatter.kinds(Fixture.BINH).size(), "nobody hears of their own doing");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void only_what_a_follower_chose_is_told(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            chatter.follow(Fixture.BINH, order);
            chatter.tell(change(order, Fixture.AN));
            assertEquals(List.of(), chatter.kinds(Fixture.BINH), "changes are off at first");
            chatter.run(Fixture.BINH, () -> chatter.followers.choose(order, Fixture.BINH, Set.of(Subtype.CHANGES)));
            var noted = new DocumentNoted(order, "shop.note.sent", List.of("x"), Fixture.AN, TestKenh.START);
            chatter.tell(noted);
            assertEquals(List.of(), chatter.kinds(Fixture.BINH));
            chatter.run(Fixture.BINH, () -> chatter.followers.choose(order, Fixture.BINH, Set.of(Subtype.values())));
            chatter.tell(new DocumentNoted(order, "shop.note.queued", List.of(), 0, TestKenh.START, true));
            assertEquals(List.of(), chatter.kinds(Fixture.BINH), "a quiet line");
            chatter.tell(change(order, 0));
            assertEquals(List.of(Kind.CHANGE), chatter.kinds(Fixture.BINH));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_event_told_twice_is_written_once(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            chatter.follow(Fixture.BINH, order);
            var noted = new DocumentNoted(order, "shop.note.sent", List.of("x"), Fixture.AN, TestKenh.START);
            chatter.tell(noted);
            chatter.tell(noted);
            var assigned = new DocumentAssigned(order, Fixture.CHI, Fixture.AN);
            chatter.tell(assigned);
            chatter.tell(assigned);
            assertEquals(List.of(Kind.STAGE), chatter.kinds(Fixture.BINH));
            assertEquals(List.of(Kind.ASSIGNED), chatter.kinds(Fixture.CHI));
            chatter.note(Fixture.AN, order, "Chào");
            assertTrue(chatter.kinds(Fixture.CHI).contains(Kind.NOTE), "the assignee follows");

            var alert = new DocumentAlerted(chatter.documents.add(2), Fixture.BINH);
            chatter.tell(alert);
            chatter.tell(alert);
            assertEquals(
                    List.of(Kind.ALERT),
                    chatter.kinds(Fixture.BINH).stream()
                            .filter(Kind.ALERT::equals)
                            .toList());
            chatter.note(Fixture.AN, alert.document(), "Chào");
            assertEquals(
                    2,
                    chatter.kinds(Fixture.BINH).stream()
                            .filter(one -> one != Kind.STAGE)
                            .count(),
                    "an alert makes nobody follow");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void nobody_is_told_of_what_they_may_not_read(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var secret = chatter.documents.add(1, Fixture.BINH);
            chatter.note(Fixture.AN, secret, "@Bình", Fixture.BINH);
            chatter.note(Fixture.AN, secret, "@Người lạ", 4711L);
            assertEquals(List.of(), chatter.kinds(Fixture.BINH));
            int unread = chatter.as(Fixture.BINH, chatter.inbox::unread);
            assertEquals(0, unread);
            long stored = chatter.db.read(
                    em -> em.createQuery("select count(n) from Notification n where n.userId = 4711", Long.class)
                            .getSingleResult());
            assertEquals(0, stored);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void many_documents_at_once_are_one_notification(Database kind) {
        try (var chatter = new Fixture(kind)) {
            for (int id = 1; id <= 35; id++) {
                // One of them is not Bình's business.
                var order = id == 30 ? chatter.documents.add(id, Fixture.BINH) : chatter.documents.add(id);
                chatter.tell(new DocumentAssigned(order, Fixture.BINH, Fixture.AN));
                if (id == 20) {
                    assertEquals(20, chatter.news(Fixture.BINH).size());
                }
            }
            var news = chatter.news(Fixture.BINH);
            assertEquals(1, news.size());
            assertTrue(news.getFirst().folded());
            assertEquals(35, news.getFirst().documents().size());
            int shown = chatter.as(
                    Fixture.BINH,
                    () -> chatter.inbox.page(true, 10, null).documents().size());
            assertEquals(34, shown);
            chatter.clock.advance(Duration.ofMinutes(5));
            chatter.tell(new DocumentAssigned(chatter.documents.add(99), Fixture.BINH, Fixture.AN));
            assertEquals(2, chatter.news(Fixture.BINH).size(), "what comes later stands by itself");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_assignee_is_reminded_once_in_the_morning_and_once_when_late(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            var tomorrow = LocalDate.of(2026, 11, 21);
            var todo = new Todo(2, "Gọi lại", "", tomorrow, Fixture.BINH);
            chatter.run(Fixture.AN, () -> chatter.activities.plan(order, todo, null));
            assertEquals(List.of(Kind.ACTIVITY), chatter.kinds(Fixture.BINH));
            chatter.reminders.run();
            assertEquals(1, chatter.kinds(Fixture.BINH).size());
            chatter.clock.advance(Duration.ofHours(20));
            chatter.reminders.run();
            assertEquals(1, chatter.kinds(Fixture.BINH).size(), "6:00 is no morning yet");
            chatter.clock.advance(Duration.ofHours(2));
            chatter.reminders.run();
            chatter.reminders.run();
            assertEquals(List.of(Kind.DUE, Kind.ACTIVITY), chatter.kinds(Fixture.BINH));
            chatter.clock.advance(Duration.ofHours(24));
            chatter.reminders.run();
            chatter.reminders.run();
            assertEquals(List.of(Kind.LATE, Kind.DUE, Kind.ACTIVITY), chatter.kinds(Fixture.BINH));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void opening_one_reads_the_others_of_its_document(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            var other = chatter.documents.add(2);
            chatter.follow(Fixture.BINH, order);
            chatter.follow(Fixture.BINH, other);
            chatter.note(Fixture.AN, order, "một");
            chatter.note(Fixture.AN, order, "hai");
            chatter.note(Fixture.AN, other, "ba");
            long id = chatter.news(Fixture.BINH).getLast().id();
            assertEquals("/shop/orders/1", chatter.as(Fixture.BINH, () -> chatter.inbox.open(id)));
            assertEquals(1, chatter.news(Fixture.BINH).size());
            chatter.run(Fixture.BINH, chatter.inbox::readAll);
            assertFalse(chatter.as(Fixture.BINH, () -> chatter.inbox.page(false, 10, null))
                    .rows()
                    .items()
                    .isEmpty());
            assertEquals(0, chatter.news(Fixture.BINH).size());
        }
    }
}
