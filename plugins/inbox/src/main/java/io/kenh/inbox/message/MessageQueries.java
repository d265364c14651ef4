package io.kenh.inbox.message;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.ThreadKey;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a conversation by key: at most four queries for a page, whatever it holds. */
public final class MessageQueries {
    public static final int PAGE = 40;

    /** More than so many since the page was opened: it is loaded anew instead. */
    public static final int LIVE_LIMIT = 400;

    private static final String ROW = """
            select new io.kenh.inbox.message.MessageRow(m.id, m.position, m.conversationId, m.externalId, m.direction, m.authorId,
                m.authorName, m.text, m.event, m.at, m.status, m.sentAt, m.deliveredAt, m.readAt, m.failedAt, m.reason,
                m.reasonKey, m.reasonArgs, m.quotedExternalId, m.reaction, m.clientToken)
            """;

    private static final String NEWEST =
            ROW + " from Message m where m.conversationId = :conversation order by m.at desc, m.position desc";

    /** See {@link Direction#spoken}. */
    private static final String SPOKEN = ROW + """
             from Message m where m.conversationId = :conversation and m.direction in ('IN', 'OUT', 'OUTSIDE')
             order by m.at desc, m.position desc
            """;

    private static final String SPOKEN_BEFORE = ROW + """
             from Message m where m.conversationId = :conversation and m.direction in ('IN', 'OUT', 'OUTSIDE')
             and m.at <= :at and (m.at < :at or m.position < :position) order by m.at desc, m.position desc
            """;

    private static final String BEFORE = ROW + """
             from Message m where m.conversationId = :conversation
             and m.at <= :at and (m.at < :at or m.position < :position) order by m.at desc, m.position desc
            """;

    private static final String SINCE = ROW + """
             from Message m where m.conversationId = :conversation
             and m.at >= :at and (m.at > :at or m.position >= :position) order by m.at desc, m.position desc
            """;

    private static final String ONE = ROW + " from Message m where m.id = :id";

    /** Only of the same conversation: what others wrote is nobody's business here. */
    private static final String QUOTED = ROW + """
             from Message m where m.channel = :channel and m.accountId = :account and one_of(m.externalId, :quoted)
             and m.conversationId = :conversation
            """;

    private static final String ATTACHMENTS = """
            select new io.kenh.inbox.message.AttachmentRow(a.messageId, a.position, a.kind, a.fileId, a.remoteUrl,
                a.thumbnailUrl, a.name, a.mediaType, a.size, a.description, a.lostReason)
            from Attachment a where one_of(a.messageId, :messages) order by a.messageId, a.position
            """;

    private MessageQueries() {}

    /** The newest messages, or those before the cursor. */
    public static MessagePage page(
            EntityManager em, ThreadKey thread, long conversationId, int limit, @Nullable String before) {
        return page(em, thread, conversationId, limit, before, NEWEST, BEFORE);
    }

    /** The same of what the customer and we said to each other, without notes and lines of the system. */
    static MessagePage spoken(
            EntityManager em, ThreadKey thread, long conversationId, int limit, @Nullable String before) {
        return page(em, thread, conversationId, limit, before, SPOKEN, SPOKEN_BEFORE);
    }

    private static MessagePage page(
            EntityManager em,
            ThreadKey thread,
            long conversationId,
            int limit,
            @Nullable String before,
            String newest,
            String older) {
        var cursor = Cursor.decode(before, 2);
        var query = cursor.isPresent()
                ? em.createQuery(older, MessageRow.class)
                        .setParameter("at", at(cursor.get()))
                        .setParameter("position", cursor.get().asLong(1))
                : em.createQuery(newest, MessageRow.class);
        var rows = query.setParameter("conversation", conversationId)
                .setMaxResults(limit + 1)
                .getResultList();
        var slice = Slice.of(rows, limit, MessageRow::key);
        return complete(em, thread, conversationId, slice.items().reversed(), slice.next());
    }

    /** Everything from the cursor's message on; empty when that is too much to send. */
    public static Optional<MessagePage> since(EntityManager em, ThreadKey thread, long conversationId, Cursor from) {
        var rows = em.createQuery(SINCE, MessageRow.class)
                .setParameter("conversation", conversationId)
                .setParameter("at", at(from))
                .setParameter("position", from.asLong(1))
                .setMaxResults(LIVE_LIMIT + 1)
                .getResultList();
        return rows.size() > LIVE_LIMIT
                ? Optional.empty()
                : Optional.of(complete(em, thread, conversationId, rows.reversed(), null));
    }

    public static Optional<MessageRow> one(EntityManager em, long id) {
        return em.createQuery(ONE, MessageRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public static List<AttachmentRow> attachments(EntityManager em, Collection<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : em.createQuery(ATTACHMENTS, AttachmentRow.class)
                        .setParameter("messages", messages.toArray(Long[]::new))
                        .getResultList();
    }

    private static MessagePage complete(
            EntityManager em, ThreadKey thread, long conversationId, List<MessageRow> rows, @Nullable String older) {
        var attachments = attachments(em, rows.stream().map(MessageRow::id).toList()).stream()
                .collect(Collectors.groupingBy(AttachmentRow::messageId));
        var wanted = rows.stream()
                .map(MessageRow::quotedExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Only what plugins wrote has a name of its own and may show a document.
        var notes = rows.stream()
                .filter(row -> row.direction() == Direction.NOTE && row.clientToken() != null)
                .map(MessageRow::id)
                .toList();
        return new MessagePage(
                rows, attachments, quoted(em, thread, conversationId, wanted), Cards.of(em, notes), older);
    }

    private static Map<String, MessageRow> quoted(
            EntityManager em, ThreadKey thread, long conversationId, List<String> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(QUOTED, MessageRow.class)
                .setParameter("channel", thread.channel())
                .setParameter("account", thread.accountId())
                .setParameter("quoted", wanted.toArray(String[]::new))
                .setParameter("conversation", conversationId)
                .getResultStream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.externalId()), Function.identity()));
    }

    private static Instant at(Cursor cursor) {
        try {
            return Instant.parse(cursor.asText(0));
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }
}
