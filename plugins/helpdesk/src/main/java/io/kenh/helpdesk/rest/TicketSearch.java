package io.kenh.helpdesk.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.helpdesk.sla.SlaState;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of tickets for programs, the newest first. */
final class TicketSearch {
    private static final String MATCHING = """
            select x.id, x.version, x.number, x.subject, x.partnerId, x.partnerName, x.teamId, x.stageId, x.priority,
                   x.assigneeId, x.closed, x.sla, x.deadline, x.createdAt
            from HelpdeskTicket x
            where x.id < :before
              and (:anyState = true or x.closed = :closed)
              and (:anyPartner = true or x.partnerId = :partner)
              and (:anyTeam = true or x.teamId = :team)
              and (:anyAssignee = true or x.assigneeId = :assignee)
              and (:anyText = true or x.searchText like :text escape '!')
            """;
    private static final String NEWEST_FIRST = "order by x.id desc";
    private static final String ALL = MATCHING + NEWEST_FIRST;
    private static final String SOME = MATCHING + "and" + Seen.X + NEWEST_FIRST;

    private final Host host;

    TicketSearch(Host host) {
        this.host = host;
    }

    record Row(
            long id,
            int version,
            String number,
            String subject,
            @Nullable Long partnerId,
            String partnerName,
            long teamId,
            long stageId,
            Priority priority,
            @Nullable Long assigneeId,
            boolean closed,
            SlaState sla,
            @Nullable Instant deadline,
            Instant createdAt) {}

    record Ask(
            Optional<Boolean> closed,
            Optional<Long> partner,
            Optional<Long> team,
            Optional<Long> assignee,
            String text) {}

    Slice<Row> page(Ask ask, @Nullable String after, int limit) {
        if (SearchText.nothing(ask.text())) {
            return new Slice<>(List.of(), null);
        }
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var seen = Seen.now();
        var line = SearchText.line(ask.text());
        var rows = host.db().read(em -> {
            var query = em.createQuery(seen.all() ? ALL : SOME, Row.class)
                    .setParameter("before", before)
                    .setParameter("anyState", ask.closed().isEmpty())
                    .setParameter("closed", ask.closed().orElse(false))
                    .setParameter("anyPartner", ask.partner().isEmpty())
                    .setParameter("partner", ask.partner().orElse(0L))
                    .setParameter("anyTeam", ask.team().isEmpty())
                    .setParameter("team", ask.team().orElse(0L))
                    .setParameter("anyAssignee", ask.assignee().isEmpty())
                    .setParameter("assignee", ask.assignee().orElse(0L))
                    .setParameter("anyText", line.isEmpty())
                    .setParameter("text", SearchText.containing(line))
                    .setMaxResults(limit + 1);
            if (!seen.all()) {
                seen.in(query);
            }
            return query.getResultList();
        });
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
