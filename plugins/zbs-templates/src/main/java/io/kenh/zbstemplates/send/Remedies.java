package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;

/** What a person may do about a message: send it again, say that it arrived, ask, take it back. */
public final class Remedies {
    private static final String FAILED_OF_BATCH = """
            from ZbsMessage m
            where m.source.batchId = :batch and m.state = :failed and m.changedAt <= :before
            order by m.id
            """;

    private final Host host;
    private final TemplateStore templates;
    private final Outbox outbox;
    private final Looks looks;
    private final Teller teller;

    Remedies(Host host, TemplateStore templates, Outbox outbox, Looks looks) {
        this.host = host;
        this.templates = templates;
        this.outbox = outbox;
        this.looks = looks;
        this.teller = new Teller(host);
    }

    /** Sending again may cost again, and one whose outcome is unknown may then arrive twice: the page asks first. */
    public static boolean repeatable(MessageRow row) {
        return row.state() == MessageState.FAILED
                || row.state() == MessageState.WAITING
                || (row.state() == MessageState.UNKNOWN && row.dueAt() == null);
    }

    /** @throws KenhException {@code zbs-templates.not-now} for one that is on its way or arrived */
    public void again(long id) {
        change(id, (em, message) -> {
            if (!repeatable(message.row())) {
                throw new KenhException(ZbsError.NOT_NOW);
            }
            message.again(said(em, message), host.clock().instant());
            teller.tell(em, message);
            Sender.wake(host, message.accountId(), host.clock().instant());
        });
    }

    /**
     * Some of a bulk send's messages that failed, again.
     *
     * @param before those that failed later are left alone, so that this comes to an end
     * @return how many; fewer than {@code most} when there are no more
     */
    public int again(long batchId, Instant before, int most) {
        return host.db().write(em -> {
            var now = host.clock().instant();
            var failed = em.createQuery(FAILED_OF_BATCH, Message.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setParameter("batch", batchId)
                    .setParameter("failed", MessageState.FAILED)
                    .setParameter("before", before)
                    .setMaxResults(most)
                    .getResultList();
            var said = new HashMap<Said, TemplateStore.Sent>();
            for (var message : failed) {
                var row = message.row();
                message.again(
                        said.computeIfAbsent(
                                new Said(row.templateId(), row.templateVersion()), which -> said(em, message)),
                        now);
                teller.tell(em, message);
            }
            failed.stream().map(Message::accountId).distinct().forEach(account -> Sender.wake(host, account, now));
            return failed.size();
        });
    }

    /** The template's version a message was made from. */
    private record Said(long template, int version) {}

    private TemplateStore.Sent said(EntityManager em, Message message) {
        var row = message.row();
        return templates.version(em, row.templateId(), row.templateVersion());
    }

    /** A person knows that the customer has it. */
    public void arrived(long id) {
        change(id, (em, message) -> {
            if (message.state() != MessageState.UNKNOWN) {
                throw new KenhException(ZbsError.NOT_NOW);
            }
            message.progress(MessageState.SENT, host.clock().instant(), null);
            teller.tell(em, message);
        });
    }

    /** Asks the platform how it stands: a sent one at once, an unknown one by the sender. */
    public void check(long id) {
        var sent = host.db().write(em -> {
            var message = locked(em, id);
            if (message.state() == MessageState.UNKNOWN
                    && !message.leased(host.clock().instant())) {
                message.release(host.clock().instant());
                Sender.wake(host, message.accountId(), host.clock().instant());
                return false;
            }
            return message.state() == MessageState.SENT;
        });
        if (sent) {
            looks.one(id);
        }
    }

    /** @throws KenhException {@code zbs-templates.not-now} when it was tried already */
    public void cancel(long id) {
        change(id, (em, message) -> {
            if (outbox.cancel(java.util.List.of(id), "by-person") == 0) {
                throw new KenhException(ZbsError.NOT_NOW);
            }
        });
    }

    private interface Change {
        void on(EntityManager em, Message message);
    }

    private void change(long id, Change change) {
        host.db().write(em -> {
            change.on(em, locked(em, id));
            return true;
        });
    }

    private static Message locked(EntityManager em, long id) {
        var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || !MessageStore.visible(message)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return message;
    }
}
