package io.kenh.crm.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Reach;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.LeadStore;
import io.kenh.crm.lead.PhoneMark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of leads for programs, the newest first. */
final class LeadSearch {
    private static final String MATCHING = """
            select l.id, l.version, l.kind, l.state, l.title, l.who.partnerId, l.who.customer, l.who.phone, l.expectedRevenue,
                   l.probability, l.priority, l.stageId, l.assigneeId, l.closingDate, l.createdAt
            from CrmLead l
            where l.id < :before and l.state <> io.kenh.crm.lead.LeadState.MERGED
              and (:anyKind = true or l.kind = :kind)
              and (:anyState = true or l.state = :state)
              and (:stage = 0 or l.stageId = :stage)
              and (:partner = 0 or l.who.partnerId = :partner)
              and (:assignee = 0 or l.assigneeId = :assignee)
              and (:anyMark = true or l.who.phoneMark = :mark)
              and (:anyText = true or l.searchText like :text escape '!')
            """ + LeadStore.VISIBLE + " order by l.id desc";

    private final Host host;

    LeadSearch(Host host) {
        this.host = host;
    }

    record Row(
            long id,
            int version,
            LeadKind kind,
            LeadState state,
            String title,
            @Nullable Long partnerId,
            String customer,
            String phone,
            long expectedRevenue,
            int probability,
            int priority,
            long stageId,
            @Nullable Long assigneeId,
            @Nullable LocalDate closingDate,
            Instant createdAt) {}

    record Wanted(
            Optional<LeadKind> kind,
            Optional<LeadState> state,
            Optional<Long> stage,
            Optional<Long> partner,
            Optional<Long> assignee,
            Optional<PhoneMark> mark,
            String text) {}

    Slice<Row> page(Wanted wanted, @Nullable String after, int limit) {
        if (SearchText.nothing(wanted.text())) {
            return new Slice<>(List.of(), null);
        }
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var reach = Reach.of(CrmPermissions.READ);
        var line = SearchText.line(wanted.text());
        var rows = host.db()
                .read(em -> em.createQuery(MATCHING, Row.class)
                        .setParameter("before", before)
                        .setParameter("anyKind", wanted.kind().isEmpty())
                        .setParameter("kind", wanted.kind().orElse(LeadKind.LEAD))
                        .setParameter("anyState", wanted.state().isEmpty())
                        .setParameter("state", wanted.state().orElse(LeadState.OPEN))
                        .setParameter("stage", wanted.stage().orElse(0L))
                        .setParameter("partner", wanted.partner().orElse(0L))
                        .setParameter("assignee", wanted.assignee().orElse(0L))
                        .setParameter("anyMark", wanted.mark().isEmpty())
                        .setParameter("mark", wanted.mark().orElse(PhoneMark.NONE))
                        .setParameter("anyText", line.isEmpty())
                        .setParameter("text", SearchText.containing(line))
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
