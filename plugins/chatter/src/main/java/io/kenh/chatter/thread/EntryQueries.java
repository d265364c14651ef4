package io.kenh.chatter.thread;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads entries. Callers have made sure that the document may be read. */
public final class EntryQueries {
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final String ROW = """
            select e.id, e.version, e.docType, e.docId, e.kind, e.authorKind, e.authorId, e.authorName, e.body, e.payload,
                e.source, e.statusKey, e.statusTone, e.at, e.editedAt, e.deletedAt, e.deletedBy
            from Entry e
            """;
    private static final String OLDER = """
             where e.docType = :type and e.docId = :doc and e.at <= :at and (e.at < :at or e.id < :id)
            """;
    private static final String ORDER = " order by e.at desc, e.id desc";
    private static final String PAGE = ROW + OLDER + ORDER;
    private static final String SEARCH = ROW + OLDER + " and e.search like :words" + ORDER;
    private static final String ONE = ROW + " where e.id = :id";
    private static final String SOME = ROW + " where one_of(e.id, :ids)";
    private static final String FILES = """
            select a.id, a.entryId, a.fileId, a.name, a.mediaType, a.size, a.own from ChatterAttachment a
            where one_of(a.entryId, :entries) order by a.entryId, a.position
            """;
    private static final String FILE = """
            select a.id, a.entryId, a.fileId, a.name, a.mediaType, a.size, a.own from ChatterAttachment a where a.id = :id
            """;
    private static final String REVISIONS =
            "select r.body, r.userId, r.at from Revision r where r.entryId = :entry order by r.id desc";

    private EntryQueries() {}

    /** Newest first; without words everything. */
    public static Slice<EntryRow> page(
            EntityManager em, DocRef document, String words, int limit, @Nullable String after) {
        if (SearchText.nothing(words)) {
            return new Slice<>(List.of(), null);
        }
        var from = Cursor.decode(after, 2);
        var line = SearchText.line(words);
        var query = em.createQuery(line.isEmpty() ? PAGE : SEARCH, EntryRow.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setParameter("at", from.map(EntryQueries::instant).orElse(END))
                .setParameter("id", from.map(cursor -> cursor.asLong(1)).orElse(Long.MAX_VALUE));
        if (!line.isEmpty()) {
            // Plain words hold no wildcards.
            query.setParameter("words", "%" + line + "%");
        }
        var rows = query.setMaxResults(limit + 1).getResultList();
        return Slice.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.asText(0));
        } catch (DateTimeException e) {
            throw new io.kenh.api.error.KenhException(io.kenh.api.error.CoreError.BAD_CURSOR, e);
        }
    }

    public static Optional<EntryRow> one(EntityManager em, long id) {
        return em.createQuery(ONE, EntryRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public static List<EntryRow> some(EntityManager em, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(SOME, EntryRow.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList();
    }

    public static List<AttachmentRow> files(EntityManager em, Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : em.createQuery(FILES, AttachmentRow.class)
                        .setParameter("entries", entries.toArray(Long[]::new))
                        .getResultList();
    }

    public static Optional<AttachmentRow> file(EntityManager em, long id) {
        return em.createQuery(FILE, AttachmentRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public static List<RevisionRow> revisions(EntityManager em, long entry) {
        return em.createQuery(REVISIONS, RevisionRow.class)
                .setParameter("entry", entry)
                .setMaxResults(100)
                .getResultList();
    }
}
