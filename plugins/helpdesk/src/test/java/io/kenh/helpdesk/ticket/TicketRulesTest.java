package io.kenh.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentRated;
import io.kenh.helpdesk.Office;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.rating.Ratings;
import io.kenh.helpdesk.sla.SlaState;
import io.kenh.helpdesk.sla.Watch;
import io.kenh.helpdesk.team.Assignment;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.testkit.AtOnce;
import io.kenh.testkit.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of tickets, on both databases. */
class TicketRulesTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void five_moments_happen_once_each_and_a_rating_comes_back(Database kind) {
        try (var office = new Office(kind)) {
            var ticket = office.make("Nồi cơm không nóng");
            assertTrue(ticket.number().matches("HT2026/\\d{5}"), ticket.number());
            var id = ticket.id();
            office.run(() -> office.tickets.assign(id, Office.ME));
            office.move(id, "Đang xử lý");
            office.run(() -> office.moves.tell(id, "Kỹ thuật viên sẽ đến sáng mai"));
            office.run(() -> office.moves.close(id));
            office.run(() -> office.moves.close(id));
            var before = List.of("created", "assigned", "updated", "updated", "completed");
            assertEquals(before, office.moments(id));
            office.wait(Duration.ofMinutes(29));
            office.jobs.drain();
            assertEquals(before, office.moments(id));
            office.wait(Duration.ofMinutes(2));
            office.jobs.drain();
            assertEquals("rating-requested", office.moments(id).getLast());
            refused(HelpdeskError.ASKED, () -> office.run(() -> office.moves.askRating(id)));
            var rated =
                    new DocumentRated(new DocRef(TicketDoc.NAME, id), "zbs-1", 2, "Lâu quá", office.clock.instant());
            new Ratings(office.host).on(rated);
            new Ratings(office.host).on(rated);
            var stars = office.read(id).rated();
            assertEquals(2, stars.stars());
            assertEquals("Lâu quá", stars.text());
            long answers = office.database
                    .db()
                    .read(em -> em.createQuery(
                                    "select count(r) from HelpdeskRating r where r.assigneeId = 7 and r.stars = 2",
                                    Long.class)
                            .getSingleResult());
            assertEquals(1, answers);
            // Nobody is asked twice within some days.
            var next = office.make("Hỏi bảo hành").id();
            office.run(() -> office.moves.close(next));
            office.wait(Duration.ofHours(1));
            office.jobs.drain();
            assertEquals("completed", office.moments(next).getLast());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_customer_who_has_not_answered_yet_is_not_asked_about_the_next_ticket(Database kind) {
        try (var office = new Office(kind)) {
            var one = office.make("Nồi cơm không nóng").id();
            var other = office.make("Nắp nồi bị kẹt").id();
            office.run(() -> office.moves.close(one));
            office.run(() -> office.moves.close(other));
            office.wait(Duration.ofMinutes(31));
            office.jobs.drain();
            assertEquals("rating-requested", office.moments(one).getLast());
            assertEquals("completed", office.moments(other).getLast());
            office.wait(Duration.ofDays(8));
            var later = office.make("Hỏi bảo hành").id();
            office.run(() -> office.moves.close(later));
            office.wait(Duration.ofMinutes(31));
            office.jobs.drain();
            assertEquals("rating-requested", office.moments(later).getLast());
        }
    }

    @Test
    void two_tickets_of_one_customer_ask_once_at_the_same_moment() throws Exception {
        try (var office = new Office(Database.POSTGRES)) {
            var ids = List.of(
                    office.make("Nồi cơm không nóng").id(),
                    office.make("Nắp nồi bị kẹt").id());
            ids.forEach(id -> office.run(() -> office.moves.close(id)));
            var requests = new ConcurrentLinkedQueue<>(ids);
            AtOnce.twice(
                    office.host.db(),
                    () -> office.as(() -> {
                        var id = Objects.requireNonNull(requests.poll());
                        new RatingRequests(office.host).run(new RatingRequests.Request(id, 1));
                        return id;
                    }));
            assertEquals(
                    1,
                    ids.stream()
                            .filter(id -> office.moments(id).contains("rating-requested"))
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void promises_are_kept_or_missed_by_working_time_and_what_was_missed_stays_so(Database kind) {
        try (var office = new Office(kind)) {
            var watch = new Watch(office.host);
            var slow = office.make("Máy kêu to");
            assertEquals(SlaState.ONGOING, slow.sla());
            // Friday 10:00 and four hours: 15:30, as noon is free.
            assertEquals("2026-11-20T08:30:00Z", String.valueOf(slow.deadline()));
            var quick = office.make("Đổi địa chỉ");
            office.wait(Duration.ofHours(2));
            office.move(quick.id(), "Đang xử lý");
            office.wait(Duration.ofHours(4));
            watch.run();
            watch.run();
            assertEquals(SlaState.MISSED, office.read(slow.id()).sla());
            assertEquals(SlaState.ONGOING, office.read(quick.id()).sla());
            office.run(() -> office.moves.close(quick.id()));
            assertEquals(SlaState.MET, office.read(quick.id()).sla());
            office.run(() -> office.moves.close(slow.id()));
            assertEquals(SlaState.MISSED, office.read(slow.id()).sla());
            var urgent = office.make("Chập điện", Priority.URGENT, null);
            assertEquals(3, urgent.promises().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void time_in_which_the_customer_is_awaited_does_not_count(Database kind) {
        try (var office = new Office(kind)) {
            var watch = new Watch(office.host);
            var id = office.make("Máy kêu to", Priority.URGENT, null).id();
            office.move(id, "Đang xử lý");
            // Friday 10:00, four hours: 15:30.
            assertEquals("2026-11-20T08:30:00Z", String.valueOf(office.read(id).deadline()));
            office.move(id, "Chờ khách hàng");
            assertNull(office.read(id).deadline(), "nothing is due while the customer is awaited");
            office.wait(Duration.ofDays(3));
            watch.run();
            assertEquals(SlaState.ONGOING, office.read(id).sla());
            // Monday 10:00: as much working time is left as there was.
            office.move(id, "Đang xử lý");
            assertEquals("2026-11-23T08:30:00Z", String.valueOf(office.read(id).deadline()));
            office.wait(Duration.ofHours(6));
            watch.run();
            assertEquals(SlaState.MISSED, office.read(id).sla());
            office.move(id, "Chờ khách hàng");
            office.run(() -> office.moves.close(id));
            assertEquals(SlaState.MISSED, office.read(id).sla(), "what was missed stays so");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void who_writes_again_reopens_within_the_days_and_continues_after_them(Database kind) {
        try (var office = new Office(kind)) {
            var news = new CustomerNews(office.host);
            var id =
                    office.make("Giao thiếu hàng", Priority.NORMAL, Office.CHAT).id();
            office.run(() -> office.moves.close(id));
            office.wait(Duration.ofDays(6));
            office.run(() -> news.wrote(Office.CHAT, 501, office.clock.instant(), () -> "nữa"));
            assertEquals(false, office.read(id).closed());
            office.run(() -> office.moves.close(id));
            // The same message, told again.
            office.run(() -> news.wrote(Office.CHAT, 501, office.clock.instant(), () -> "nữa"));
            assertEquals(true, office.read(id).closed());
            office.wait(Duration.ofDays(8));
            office.run(() -> news.wrote(Office.CHAT, 502, office.clock.instant(), () -> "Khách hỏi tiếp"));
            office.run(() -> news.wrote(Office.CHAT, 503, office.clock.instant(), () -> "Khách hỏi tiếp nữa"));
            var after = office.read(id).after();
            assertEquals(1, after.size());
            var next = office.read(after.getFirst().id());
            assertNotEquals(id, next.id());
            assertEquals("Khách hỏi tiếp", next.data().description());
            assertEquals(id, next.data().followsId());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_was_written_before_a_ticket_was_closed_does_not_open_it_however_late_it_is_told(Database kind) {
        try (var office = new Office(kind)) {
            var news = new CustomerNews(office.host);
            var id =
                    office.make("Giao thiếu hàng", Priority.NORMAL, Office.CHAT).id();
            var thanks = office.clock.instant();
            office.wait(Duration.ofMinutes(1));
            office.run(() -> office.moves.close(id));
            office.wait(Duration.ofMinutes(1));
            office.run(() -> news.wrote(Office.CHAT, 501, thanks, () -> ""));
            assertTrue(office.read(id).closed());

            var again = office.clock.instant();
            office.run(() -> news.wrote(Office.CHAT, 502, again, () -> ""));
            assertFalse(office.read(id).closed());
            office.run(() -> news.wrote(Office.CHAT, 503, again.plusSeconds(1), () -> ""));
            office.wait(Duration.ofMinutes(1));
            office.run(() -> office.moves.close(id));
            for (long told = 501; told <= 503; told++) {
                long message = told;
                office.run(() -> news.wrote(Office.CHAT, message, again.plusSeconds(message - 502), () -> ""));
                assertTrue(office.read(id).closed(), "told again: " + message);
            }

            // Told late, it counts from when it was written.
            var question = office.clock.instant().plusSeconds(60);
            office.wait(Duration.ofDays(9));
            office.run(() -> news.wrote(Office.CHAT, 504, question, () -> ""));
            assertFalse(office.read(id).closed());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_waits_too_long_is_closed_unless_the_customer_wrote(Database kind) {
        try (var office = new Office(kind)) {
            var close = new AutoClose(office.host);
            var silent = office.make("Chờ ảnh").id();
            var lively =
                    office.make("Chờ hóa đơn", Priority.NORMAL, Office.CHAT).id();
            office.move(silent, "Chờ khách hàng");
            office.move(lively, "Chờ khách hàng");
            office.wait(Duration.ofDays(5));
            office.run(() -> new CustomerNews(office.host).wrote(Office.CHAT, 601, office.clock.instant(), () -> ""));
            close.run();
            assertEquals(false, office.read(silent).closed());
            office.wait(Duration.ofDays(3));
            close.run();
            assertEquals(true, office.read(silent).closed());
            assertEquals(false, office.read(lively).closed());
            assertEquals("completed", office.moments(silent).getLast());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void teams_give_tickets_in_turn_or_to_who_has_the_fewest(Database kind) {
        try (var office = new Office(kind)) {
            give(office, Assignment.ROUND_ROBIN);
            assertEquals(List.of(7L, 8L, 7L), assignees(office, 3));
            give(office, Assignment.BALANCED);
            assertEquals(List.of(8L, 7L), assignees(office, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void by_chance_everybody_able_gets_some_and_nobody_else_any(Database kind) {
        try (var office = new Office(kind)) {
            give(office, Assignment.RANDOM);
            // That one of two gets none of forty: less likely than one in a hundred thousand million.
            assertEquals(Set.of(7L, 8L), Set.copyOf(assignees(office, 40)));
        }
    }

    @Test
    void of_two_new_tickets_at_once_each_goes_to_another() throws Exception {
        try (var office = new Office(Database.POSTGRES)) {
            give(office, Assignment.ROUND_ROBIN);
            var both = AtOnce.twice(
                    office.database.db(), () -> office.make("Cùng lúc").data().assigneeId());
            assertEquals(Set.of(7L, 8L), Set.copyOf(both));
        }
    }

    private static void give(Office office, Assignment way) {
        office.run(() -> {
            var team = office.teams.all().getFirst();
            // The fourth is a member who may not answer tickets.
            var data = new TeamData(team.name(), "cskh", way, Set.of(7L, 8L, 10L), true, 7, true);
            office.teams.change(team.id(), team.version(), data);
        });
    }

    private static List<Long> assignees(Office office, int count) {
        var got = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            got.add(office.make("Số " + i).data().assigneeId());
        }
        return got;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void two_tickets_of_one_customer_become_one(Database kind) {
        try (var office = new Office(kind)) {
            var one = office.make("Lỗi A", Priority.NORMAL, Office.CHAT).id();
            var other = office.make("Lỗi A, gọi lại").id();
            refused(HelpdeskError.SAME_TICKET, () -> office.run(() -> office.moves.merge(one, one)));
            office.run(() -> office.moves.merge(one, other));
            assertTrue(office.read(one).merged());
            assertEquals(List.of("created"), office.moments(one));
            assertEquals(Office.CHAT, office.read(other).data().source());
            refused(HelpdeskError.MERGED, () -> office.run(() -> office.moves.reopen(one)));

            // Whoever writes in either conversation writes about the one ticket there is now.
            var call = new DocRef("inbox.conversation", 12);
            var third =
                    office.make("Lỗi A, nhắn máy khác", Priority.NORMAL, call).id();
            office.run(() -> office.moves.merge(other, third));
            var news = new CustomerNews(office.host);
            for (var chat : List.of(Office.CHAT, call)) {
                assertEquals(
                        List.of(third),
                        office.as(() -> office.reader.of(chat)).stream()
                                .map(TicketView.Near::id)
                                .toList());
                office.run(() -> office.moves.close(third));
                office.wait(Duration.ofHours(1));
                office.run(() -> news.wrote(chat, 700 + chat.id(), office.clock.instant(), () -> ""));
                assertFalse(office.read(third).closed(), chat.toString());
            }
            assertEquals(2, office.read(third).after().size());
            refused(HelpdeskError.WRONG_STAGE, () -> {
                office.run(() -> office.stages.archive(office.stage("Đã hủy").id(), true));
                office.move(third, "Đã hủy");
            });
        }
    }

    private static void refused(HelpdeskError code, Runnable step) {
        assertEquals(code, assertThrows(KenhException.class, step::run).code());
    }
}
