package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.template.NotInUse;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.values.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one door through which messages are queued, and taken back. Each call joins the write around it. */
public final class Outbox {
    private static final String BY_TRACKINGS =
            "select m.trackingId, m.id, m.source.asked from ZbsMessage m where one_of(m.trackingId, :trackings)";
    private static final String WAITING_OF_BATCH =
            "from ZbsMessage m where m.source.batchId = :batch and m.state in (QUEUED, WAITING) order by m.id";
    private static final String BY_TRACKING = "from ZbsMessage m where m.trackingId = :tracking";
    private static final String WAITING_OF_DOCUMENT = """
            from ZbsMessage m
            where m.documentType = :type and m.documentId = :id and m.state in (QUEUED, WAITING) and m.createdAt <= :before
            order by m.id
            """;

    /** @param fresh false for a message that was queued before under the same key */
    public record Queued(long id, boolean fresh) {}

    /** A message of before. @param asked see {@link Asked} */
    private record Known(long id, @Nullable String asked) {}

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
     * @throws KenhException {@code zbs-templates.key-taken} when something else was asked for under that key
     * @throws KenhException when the template is not in use or not open to the actor, the values do not fit it, or nobody is named
     */
    public Queued queue(Order order) {
        return queue(order.templateId(), List.of(order)).getFirst();
    }

    /**
     * The same, but not when this template went to this document a moment ago: asked with the template held, so that of two who send at the
     * same moment the second is refused.
     *
     * @throws KenhException {@code zbs-templates.again}
     */
    public Queued queueUnlessLately(Order order, Instant since, MessageStore store) {
        return host.db().write(em -> {
            em.find(Template.class, order.templateId(), LockModeType.PESSIMISTIC_WRITE);
            var document = order.document();
            boolean fresh = templates
                    .sendable(order.templateId())
                    .map(template -> byTracking(em, Tracking.id(template.companyId(), order.key())))
                    .filter(Optional::isPresent)
                    .isEmpty();
            if (fresh && document != null && store.lately(document, order.templateId(), since)) {
                throw new KenhException(ZbsError.AGAIN);
            }
            return queue(order);
        });
    }

    /**
     * The same for many messages of one template at once.
     *
     * @return in the order of the orders
     * @throws KenhException for one that is refused; then none is queued
     */
    public List<Queued> queue(long templateId, List<Order> orders) {
        return host.db().write(em -> {
            // One at a time for a template: a double click finds what the first click made.
            em.find(Template.class, templateId, LockModeType.PESSIMISTIC_WRITE);
            var template = templates
                    .sendable(templateId)
                    .filter(Sendable::inUse)
                    .orElseThrow(() -> NotInUse.of(templates, templateId));
            var trackings = orders.stream()
                    .map(order -> Tracking.id(template.companyId(), order.key()))
                    .toList();
            var known = byTrackings(em, trackings);
            if (!known.keySet().containsAll(trackings) && !gate.open(template, Current.actor())) {
                throw NotInUse.of(templates, templateId);
            }
            var now = host.clock().instant();
            var due = new TreeSet<Instant>();
            var queued = new ArrayList<Queued>();
            for (int i = 0; i < orders.size(); i++) {
                var tracking = trackings.get(i);
                var order = orders.get(i);
                var before = known.get(tracking);
                if (before == null) {
                    var message = queue(em, template, order, tracking, now);
                    due.add(Objects.requireNonNullElse(message.dueAt(), now));
                    known.put(tracking, new Known(message.id(), order.source().asked()));
                    queued.add(new Queued(message.id(), true));
                } else {
                    Asked.require(before.asked(), order.source().asked());
                    queued.add(new Queued(before.id(), false));
                }
            }
            due.forEach(at -> Sender.wake(host, template.row().accountId(), at));
            return queued;
        });
    }

    private Message queue(EntityManager em, Sendable template, Order order, String tracking, Instant now) {
        var texts = host.json().write(new TreeMap<>(check(template, order).texts()));
        var told = Happening.each(template.row().moment()) ? order.ofOneHappening() : order;
        var fixed = String.join(" ", new TreeSet<>(told.fixed()));
        var message = new Message(template, order, tracking, texts, fixed, now);
        em.persist(message);
        teller.tell(em, message);
        return message;
    }

    private Values check(Sendable template, Order order) {
        if (!order.to().addressed()) {
            throw new KenhException(ZbsError.NO_RECIPIENT, order.to().name());
        }
        var values = Values.given(template.content(), order.values(), limits.current());
        if (!values.complete()) {
            throw ValueErrors.of(template.row().documentType(), values);
        }
        return values;
    }

    private static Map<String, Known> byTrackings(EntityManager em, List<String> trackings) {
        var known = new HashMap<String, Known>();
        em.createQuery(BY_TRACKINGS, Object[].class)
                .setParameter("trackings", trackings.toArray(String[]::new))
                .getResultList()
                .forEach(row -> known.put((String) row[0], new Known((Long) row[1], (String) row[2])));
        return known;
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

    /**
     * The same, when it is what is asked for now.
     *
     * @param asked see {@link Asked}
     * @throws KenhException {@code zbs-templates.key-taken}
     */
    Optional<Long> known(long companyId, String key, String asked) {
        var tracking = Tracking.id(companyId, key);
        var known = host.db().read(em -> byTrackings(em, List.of(tracking))).get(tracking);
        if (known != null) {
            Asked.require(known.asked(), asked);
        }
        return Optional.ofNullable(known).map(Known::id);
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

    /**
     * Takes back some of a bulk send's messages that were not tried yet.
     *
     * @param most how many at once
     * @return which; fewer than {@code most} when there are no more
     */
    public List<Long> cancelBatch(long batchId, String reason, int most) {
        return host.db().write(em -> {
            var waiting = em.createQuery(WAITING_OF_BATCH, Message.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setParameter("batch", batchId)
                    .setMaxResults(most)
                    .getResultList();
            waiting.forEach(message -> cancel(em, message, reason));
            return waiting.stream().map(Message::id).toList();
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
