package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.values.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one door through which messages are queued, and taken back. Each call joins the write around it. */
public final class Outbox {
    private static final String BY_TRACKING = "from ZbsMessage m where m.trackingId = :tracking";
    private static final String WAITING_OF_DOCUMENT = """
            from ZbsMessage m
            where m.documentType = :type and m.documentId = :id and m.state in :waiting and m.createdAt <= :before
            order by m.id
            """;

    /** @param fresh false for a message that was queued before under the same key */
    public record Queued(long id, boolean fresh) {}

    private final Host host;
    private final TemplateStore templates;
    private final Limits limits;
    private final TeamGate gate;
    private final Teller teller;

    public Outbox(Host host, TemplateStore templates, Limits limits) {
        this.host = host;
        this.templates = templates;
        this.limits = limits;
        this.gate = new TeamGate(host);
        this.teller = new Teller(host);
    }

    /**
     * Queues a message; for a key that was used before, nothing happens and the first message is the answer.
     *
     * @throws KenhException when the template is not in use or not open to the actor, the values do not fit it, or nobody is named
     */
    public Queued queue(Order order) {
        return host.db().write(em -> {
            // One at a time for a template: a double click finds what the first click made.
            em.find(Template.class, order.templateId(), LockModeType.PESSIMISTIC_WRITE);
            var template = templates
                    .sendable(order.templateId())
                    .filter(Sendable::inUse)
                    .orElseThrow(() -> new KenhException(ZbsError.NOT_IN_USE));
            var tracking = Tracking.id(template.companyId(), order.key());
            var known = byTracking(em, tracking);
            if (known.isPresent()) {
                return new Queued(known.get().id(), false);
            }
            var texts = host.json().write(new TreeMap<>(check(template, order).texts()));
            var message =
                    new Message(template, order, tracking, texts, host.clock().instant());
            em.persist(message);
            teller.tell(em, message);
            var due = message.dueAt();
            Sender.wake(host, message.accountId(), due == null ? host.clock().instant() : due);
            return new Queued(message.id(), true);
        });
    }

    private Values check(Sendable template, Order order) {
        if (!gate.open(template, Current.actor())) {
            throw new KenhException(ZbsError.NOT_IN_USE);
        }
        if (!order.to().addressed()) {
            throw new KenhException(ZbsError.NO_RECIPIENT, order.to().name());
        }
        var values = Values.given(template.content(), order.values(), limits.current());
        if (!values.complete()) {
            throw ValueErrors.of(values);
        }
        return values;
    }

    static Optional<Message> byTracking(EntityManager em, String tracking) {
        return em.createQuery(BY_TRACKING, Message.class)
                .setParameter("tracking", tracking)
                .getResultStream()
                .findFirst();
    }

    /** The message that was queued under this key. */
    public Optional<Long> known(long companyId, String key) {
        return host.db().read(em -> byTracking(em, Tracking.id(companyId, key)).map(Message::id));
    }

    /** Whose budget a message of this actor counts to; null without a team. */
    public @Nullable Long team(Sendable template, Actor actor) {
        return gate.team(template, actor).orElse(null);
    }

    /**
     * Takes back what is queued for a document and was not tried yet.
     *
     * @param reason what stands behind {@code zbs-templates.reason.}, e.g. {@code document-cancelled}
     * @param before messages queued later stay
     * @return how many
     */
    public int cancel(DocRef document, String reason, Instant before) {
        return host.db().write(em -> {
            var waiting = em.createQuery(WAITING_OF_DOCUMENT, Message.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setParameter("type", document.type())
                    .setParameter("id", document.id())
                    .setParameter("waiting", List.of(MessageState.QUEUED, MessageState.WAITING))
                    .setParameter("before", before)
                    .getResultList();
            waiting.forEach(message -> cancel(em, message, reason));
            return waiting.size();
        });
    }

    /** Takes back those of these messages that were not tried yet. @return how many */
    public int cancel(Collection<Long> ids, String reason) {
        return host.db().write(em -> {
            int done = 0;
            for (var id : ids.stream().sorted().toList()) {
                var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (message != null && message.state().waits()) {
                    cancel(em, message, reason);
                    done++;
                }
            }
            return done;
        });
    }

    private void cancel(EntityManager em, Message message, String reason) {
        message.becomes(
                MessageState.CANCELLED, Why.of(reason), null, host.clock().instant());
        teller.tell(em, message);
    }

    /** Whether this actor may send it; a system actor may send what is open to anybody. */
    public boolean open(Sendable template, Actor actor) {
        return template.inUse() && gate.open(template, actor);
    }
}
