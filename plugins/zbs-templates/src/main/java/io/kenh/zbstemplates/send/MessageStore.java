package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.template.TemplateStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds messages, as far as the actor may see them. */
public final class MessageStore {
    private static final String PAGE = """
            select m from ZbsMessage m
            where m.state in :states and (:template = 0L or m.templateId = :template)
              and (:type = '' or (m.documentType = :type and m.documentId = :document))
              and (:everybody = true or one_of(m.source.senderId, :owners)) and m.id < :before
            order by m.id desc
            """;
    private static final String OF_DOCUMENT = """
            select m from ZbsMessage m where m.documentType = :type and m.documentId = :id order by m.id desc
            """;
    private static final String STEPS = "from ZbsStep s where s.messageId = :message order by s.id";
    private static final String LATELY = """
            select count(m) from ZbsMessage m
            where m.documentType = :type and m.documentId = :id and m.templateId = :template and m.createdAt >= :since
              and m.state not in (FAILED, CANCELLED)
            """;
    private static final int OF_DOCUMENT_MOST = 20;

    /** @param template 0 for all @param document null for all */
    public record Filter(
            @Nullable MessageState state,
            long template,
            @Nullable DocRef document) {}

    /** @param steps oldest first */
    public record View(MessageRow row, TemplateStore.Sent template, List<Step.Row> steps) {}

    private final Host host;
    private final TemplateStore templates;

    public MessageStore(Host host, TemplateStore templates) {
        this.host = host;
        this.templates = templates;
    }

    /** The latest first. */
    public Slice<MessageRow> page(Filter filter, @Nullable String after, int limit) {
        var states = filter.state() == null ? Arrays.asList(MessageState.values()) : List.of(filter.state());
        var document = filter.document();
        var owners = Current.actor().owners(ZbsPermissions.MESSAGES);
        long before = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db().read(em -> {
            var rows = em
                    .createQuery(PAGE, Message.class)
                    .setParameter("states", states)
                    .setParameter("template", filter.template())
                    .setParameter("type", document == null ? "" : document.type())
                    .setParameter("document", document == null ? 0L : document.id())
                    .setParameter("everybody", owners.isEmpty())
                    .setParameter("owners", owners.orElse(Set.of()).toArray(Long[]::new))
                    .setParameter("before", before)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(Message::row)
                    .toList();
            return Slice.of(rows, limit, row -> Cursor.of(row.id()));
        });
    }

    /** The latest first; whoever reads the document sees them. */
    public List<MessageRow> of(DocRef document) {
        return host.db()
                .read(em -> em
                        .createQuery(OF_DOCUMENT, Message.class)
                        .setParameter("type", document.type())
                        .setParameter("id", document.id())
                        .setMaxResults(OF_DOCUMENT_MOST)
                        .getResultList()
                        .stream()
                        .map(Message::row)
                        .toList());
    }

    /** Whether this template went to this document since then, and was not taken back. */
    public boolean lately(DocRef document, long template, Instant since) {
        return host.db()
                        .read(em -> em.createQuery(LATELY, Long.class)
                                .setParameter("type", document.type())
                                .setParameter("id", document.id())
                                .setParameter("template", template)
                                .setParameter("since", since)
                                .getSingleResult())
                > 0;
    }

    /** @throws KenhException {@code core.not-found} also for one the actor may not see */
    public View view(long id) {
        return host.db().read(em -> {
            var message = em.find(Message.class, id);
            if (message == null || !visible(message)) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            var row = message.row();
            var steps = em.createQuery(STEPS, Step.class).setParameter("message", id).getResultList().stream()
                    .map(Step::row)
                    .toList();
            return new View(row, templates.version(em, row.templateId(), row.templateVersion()), steps);
        });
    }

    static boolean visible(Message message) {
        var sender = message.source().senderId();
        return Current.actor()
                .owners(ZbsPermissions.MESSAGES)
                .map(owners -> sender != null && owners.contains(sender))
                .orElse(true);
    }
}
