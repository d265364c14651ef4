package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.Transcripts;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was said, line by line: two queries, however many lines. */
public final class TranscriptReader implements Transcripts {
    private static final int MOST = 1000;
    private static final String LINE = """
            select m.id, m.conversationId, m.externalId, m.position, m.at, m.direction, m.authorId, m.authorName, m.text,
                c.partnerId, c.partnerName
            from Message m join Conversation c on c.id = m.conversationId
            where (m.direction in (io.kenh.inbox.message.Direction.IN, io.kenh.inbox.message.Direction.OUTSIDE)
                or m.direction = io.kenh.inbox.message.Direction.OUT and m.status in (io.kenh.inbox.api.MessageStatus.SENT,
                    io.kenh.inbox.api.MessageStatus.DELIVERED, io.kenh.inbox.api.MessageStatus.READ))
            and m.event is null
            """;
    private static final String ONE = LINE + " and m.id = :id";
    private static final String SINCE =
            LINE + " and m.conversationId = :conversation and m.at >= :from order by m.at desc, m.position desc";

    private final Host host;

    public TranscriptReader(Host host) {
        this.host = host;
    }

    record Line(
            long id,
            long conversationId,
            @Nullable String externalId,
            long position,
            Instant at,
            Direction direction,
            @Nullable Long authorId,
            String authorName,
            String text,
            long partnerId,
            String partnerName) {}

    @Override
    public Optional<Said> line(long messageId) {
        return host.db().read(em -> {
            var found = em.createQuery(ONE, Line.class)
                    .setParameter("id", messageId)
                    .getResultList();
            return said(em, found).stream().findFirst();
        });
    }

    @Override
    public List<Said> since(long conversationId, Instant from, int most) {
        return host.db().read(em -> {
            var found = em.createQuery(SINCE, Line.class)
                    .setParameter("conversation", conversationId)
                    .setParameter("from", from)
                    .setMaxResults(Math.clamp(most, 1, MOST))
                    .getResultList();
            return said(em, found).reversed();
        });
    }

    private static List<Said> said(EntityManager em, List<Line> lines) {
        var items = MessageQueries.attachments(em, lines.stream().map(Line::id).toList()).stream()
                .collect(Collectors.groupingBy(AttachmentRow::messageId));
        return lines.stream()
                .filter(line -> !echoed(line, items.getOrDefault(line.id(), List.of())))
                .map(line -> said(line, items))
                .toList();
    }

    /** A template message of another plugin that the channel told of first: it becomes a notice. */
    private static boolean echoed(Line line, List<AttachmentRow> items) {
        return line.direction() == Direction.OUTSIDE && items.stream().anyMatch(item -> item.kind() == Kind.TEMPLATE);
    }

    private static Said said(Line line, Map<Long, List<AttachmentRow>> items) {
        boolean customer = line.direction() == Direction.IN;
        var author = line.authorId();
        return new Said(
                line.id(),
                line.conversationId(),
                line.externalId() == null ? "#" + line.id() : line.externalId(),
                line.position(),
                line.at(),
                customer ? Writer.CUSTOMER : Writer.STAFF,
                customer ? line.partnerId() : author == null ? 0 : author,
                customer ? line.partnerName() : line.authorName(),
                line.text(),
                items.getOrDefault(line.id(), List.of()).stream()
                        .map(row -> new Item(row.kind(), row.fileId(), row.name(), row.description()))
                        .toList());
    }
}
