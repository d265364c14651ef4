package io.kenh.helpdesk.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.PersonalData;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tickets as signed-in customers see them: under their own names, and whole ones only. */
public final class OwnTickets implements PortalDocs {
    static final String PATH = "/portal/helpdesk/tickets/";

    private static final String THEIRS =
            " from HelpdeskTicket x where one_of(x.partnerId, :partners) and x.mergedInto is null";
    /** Staff had the last word, or put it where customers are waited for and have not written since. */
    private static final String WAITS = "x.closed = false and (exists (select 1 from HelpdeskWord w"
            + " where w.ticketId = x.id and w.customer = false and (x.customerAt is null or w.saidAt > x.customerAt))"
            + " or (x.customerAt is null or x.customerAt < x.stageSince) and exists (select 1 from HelpdeskStage s"
            + " where s.id = x.stageId and s.closing = false and s.closeAfterDays is not null))";

    private static final String ROW = "select x.id, x.number, x.subject, x.closed, x.createdAt," + " case when " + WAITS
            + " then true else false end" + THEIRS;
    private static final String PAGE = ROW + " and x.id < :before order by x.id desc";
    private static final String WAITING = " and (" + WAITS + ")";

    private record Found(long id, String number, String subject, boolean closed, Instant createdAt, boolean waits) {
        Row row() {
            var day = LocalDate.ofInstant(createdAt, Current.zone());
            if (waits) {
                return row(day, "helpdesk.portal.waits", Tone.WARNING, "message-question");
            }
            return closed
                    ? row(day, "helpdesk.portal.closed", Tone.SUCCESS, "circle-check")
                    : row(day, "helpdesk.portal.open", Tone.INFO, "progress");
        }

        private Row row(LocalDate day, String state, Tone tone, String icon) {
            return new Row(id, number + " · " + subject, PATH + id, day, state, tone, icon, null);
        }
    }

    private final Host host;

    public OwnTickets(Host host) {
        this.host = host;
    }

    /** Whether the signed-in customer may see this one. */
    static boolean seen(EntityManager em, long id) {
        return !query(
                        em,
                        "select x.id" + THEIRS + " and x.id = :id",
                        Long.class,
                        Current.actor().partners())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    @Override
    public String id() {
        return "helpdesk.tickets";
    }

    @Override
    public String label() {
        return "helpdesk.portal.tickets";
    }

    @Override
    public String icon() {
        return "ticket";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public long count(Set<Long> partners) {
        return host.db()
                .read(em -> query(em, "select count(x)" + THEIRS, Long.class, partners)
                        .getSingleResult());
    }

    @Override
    public long waiting(Set<Long> partners) {
        return host.db()
                .read(em -> query(em, "select count(x)" + THEIRS + WAITING, Long.class, partners)
                        .getSingleResult());
    }

    @Override
    public List<Row> awaited(Set<Long> partners, int limit) {
        return host.db()
                .read(em -> query(em, ROW + WAITING + " order by x.id desc", Found.class, partners)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(Found::row)
                        .toList());
    }

    @Override
    public Slice<Row> page(Set<Long> partners, @Nullable String after, int limit) {
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var found = host.db()
                .read(em -> query(em, PAGE, Found.class, partners)
                        .setParameter("before", before)
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(found, limit, row -> Cursor.of(row.id())).map(Found::row);
    }

    @Override
    public List<?> copies(List<Row> rows) {
        return new TicketCopies(host).of(rows);
    }

    @Override
    public void files(List<Row> rows, PersonalData.Files to) {
        new TicketCopies(host).files(rows, to);
    }

    @Override
    public Optional<Start> start() {
        return Optional.of(new Start("/portal/helpdesk/new", "helpdesk.portal.new"));
    }

    private static <T> TypedQuery<T> query(EntityManager em, String hql, Class<T> type, Set<Long> partners) {
        return em.createQuery(hql, type).setParameter("partners", partners.toArray(Long[]::new));
    }
}
