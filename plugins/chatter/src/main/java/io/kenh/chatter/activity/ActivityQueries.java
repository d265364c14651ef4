package io.kenh.chatter.activity;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads activities. */
public final class ActivityQueries {
    private static final LocalDate START = LocalDate.of(1, 1, 1);
    private static final String ROW = """
            select a.id, a.docType, a.docId, a.typeId, a.summary, a.note, a.dueOn, a.assigneeId, a.createdBy, a.state
            from Activity a
            """;
    private static final String OF = ROW
            + " where a.docType = :type and a.docId = :doc and a.state = io.kenh.chatter.activity.State.PLANNED"
            + " order by a.dueOn, a.id";
    private static final String ONE = ROW + " where a.id = :id";
    private static final String SOME = ROW + " where one_of(a.id, :ids)";
    private static final String MINE = ROW + """
             where a.assigneeId = :user and a.state = io.kenh.chatter.activity.State.PLANNED
                and a.dueOn >= :day and (a.dueOn > :day or a.id > :after)
            """;
    private static final String ORDER = " order by a.dueOn, a.id";
    private static final String OF_TYPE = " and a.typeId = :activityType";
    private static final String OF_DOCS = " and a.docType = :docType";
    private static final String ALL_MINE = MINE + ORDER;
    private static final String MINE_OF_TYPE = MINE + OF_TYPE + ORDER;
    private static final String MINE_OF_DOCS = MINE + OF_DOCS + ORDER;
    private static final String MINE_OF_BOTH = MINE + OF_TYPE + OF_DOCS + ORDER;
    private static final String DOC_TYPES = """
            select distinct a.docType from Activity a
            where a.assigneeId = :user and a.state = io.kenh.chatter.activity.State.PLANNED
            """;

    private static final String DUE = """
            select a.dueOn from Activity a
            where a.assigneeId = :user and a.state = io.kenh.chatter.activity.State.PLANNED and a.dueOn <= :today
            order by a.dueOn, a.id
            """;

    private ActivityQueries() {}

    /** @param typeId 0 for all; {@code docType} empty for all */
    public record Filter(long typeId, String docType) {}

    public static List<ActivityRow> of(EntityManager em, DocRef document) {
        return em.createQuery(OF, ActivityRow.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setMaxResults(100)
                .getResultList();
    }

    public static Optional<ActivityRow> one(EntityManager em, long id) {
        return em.createQuery(ONE, ActivityRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public static List<ActivityRow> some(EntityManager em, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(SOME, ActivityRow.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList();
    }

    /** What the user has to do, the most urgent first. */
    public static Slice<ActivityRow> mine(
            EntityManager em, long user, Filter filter, int limit, @Nullable String after) {
        var from = Cursor.decode(after, 2);
        var rows = query(em, filter)
                .setParameter("user", user)
                .setParameter("day", from.map(ActivityQueries::day).orElse(START))
                .setParameter("after", from.map(cursor -> cursor.asLong(1)).orElse(0L))
                .setMaxResults(limit + 1)
                .getResultList();
        return Slice.of(rows, limit, row -> Cursor.of(row.dueOn(), row.id()));
    }

    private static TypedQuery<ActivityRow> query(EntityManager em, Filter filter) {
        boolean typed = filter.typeId() != 0;
        boolean docs = !filter.docType().isEmpty();
        var text = typed ? docs ? MINE_OF_BOTH : MINE_OF_TYPE : docs ? MINE_OF_DOCS : ALL_MINE;
        var query = em.createQuery(text, ActivityRow.class);
        if (typed) {
            query.setParameter("activityType", filter.typeId());
        }
        if (docs) {
            query.setParameter("docType", filter.docType());
        }
        return query;
    }

    /** The due day of the last activity before this page. */
    public static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.asText(0));
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }

    /** The days of what the user has to do by today, the latest first. */
    public static List<LocalDate> due(EntityManager em, long user, LocalDate today, int most) {
        return em.createQuery(DUE, LocalDate.class)
                .setParameter("user", user)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    public static List<String> docTypes(EntityManager em, long user) {
        return em.createQuery(DOC_TYPES, String.class)
                .setParameter("user", user)
                .getResultList();
    }
}
