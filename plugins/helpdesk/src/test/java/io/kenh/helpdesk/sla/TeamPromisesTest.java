package io.kenh.helpdesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.helpdesk.Office;
import io.kenh.helpdesk.team.Assignment;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.helpdesk.team.Visibility;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.testkit.Database;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised of a team's tickets: by its own hours, and by their tags. It is Friday, 10:00. */
class TeamPromisesTest {
    private static final Map<DayOfWeek, List<Span>> ALWAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> CalendarText.spans("00:00-24:00")));

    private static TicketView make(Office office, long team, List<String> tags) {
        return office.as(() -> office.tickets.createAndShow(
                new TicketData("Nồi cơm hỏng", "", 1L, team, null, Priority.NORMAL, null, tags, null, null)));
    }

    private static List<Duration> promised(Office office, TicketView ticket) {
        return office.as(() -> office.database.db().read(em -> Promises.of(em, ticket.id())).stream()
                .map(promise -> Duration.between(office.clock.instant(), promise.deadline()))
                .toList());
    }

    private static long team(Office office, Map<DayOfWeek, List<Span>> hours) {
        return office.as(() -> {
            office.teams.create(new TeamData(
                    "Trực đêm",
                    "truc",
                    Assignment.MANUAL,
                    Set.of(),
                    true,
                    7,
                    true,
                    true,
                    true,
                    true,
                    Visibility.STAFF,
                    hours));
            return office.teams.all().stream()
                    .filter(team -> team.name().equals("Trực đêm"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_team_may_work_at_other_times_than_its_company(Database kind) {
        try (var office = new Office(kind)) {
            var usual = office.as(() -> office.teams.active().getFirst().id());
            var day = promised(office, make(office, usual, List.of()));
            var night = promised(office, make(office, team(office, ALWAYS), List.of()));
            assertEquals(day.size(), night.size());
            // Four hours from ten have a lunch break in them, two working days a weekend.
            assertEquals(Duration.ofHours(4), night.getFirst());
            assertEquals(Duration.ofHours(16).plusMinutes(1), round(night.getLast()));
            assertEquals(1, day.getFirst().compareTo(night.getFirst()));
            assertEquals(1, day.getLast().compareTo(Duration.ofDays(2)));
        }
    }

    /** A day ends at 23:59: a minute is lost at midnight. */
    private static Duration round(Duration time) {
        return Duration.ofMinutes(time.toMinutes());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_policy_is_for_tickets_with_one_of_its_tags(Database kind) {
        try (var office = new Office(kind)) {
            var usual = office.as(() -> office.teams.active().getFirst().id());
            var before = promised(office, make(office, usual, List.of())).size();
            office.run(() -> {
                var target = office.stages.all().getFirst().id();
                new Policies(office.host)
                        .create(new PolicyData(
                                "Khách quý: xem ngay",
                                null,
                                null,
                                List.of("VIP", "Khách quý"),
                                Priority.LOW,
                                target,
                                15,
                                Set.of()));
            });
            assertEquals(
                    before,
                    promised(office, make(office, usual, List.of("nồi cơm"))).size());
            var tagged = make(office, usual, List.of("nồi cơm", "khach quy"));
            assertEquals(before + 1, promised(office, tagged).size(), "neither case nor accents count");
            office.run(() -> {
                var now = office.reader.get(tagged.id());
                var data = now.data();
                office.tickets.update(
                        now.id(),
                        now.version(),
                        new TicketData(
                                data.subject(),
                                data.description(),
                                data.partnerId(),
                                data.teamId(),
                                data.typeId(),
                                data.priority(),
                                data.assigneeId(),
                                List.of(),
                                data.source(),
                                data.followsId()));
            });
            assertEquals(
                    before,
                    promised(office, tagged).stream()
                            .filter(d -> d.toMinutes() != 15)
                            .count());
        }
    }
}
