package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.mail.MailSettings;
import io.kenh.mail.api.MailError;
import io.kenh.mail.api.MailPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters as far as the actor may see them, and what a person may do about one. */
public final class Letters {
    private static final int AT_ONCE = 200;
    private static final String PAGE = """
            from MailMessage m where (:any = true or m.state = :state)
              and (:everybody = true or one_of(m.senderId, :owners)) and m.id < :before
            order by m.id desc
            """;
    private static final String OLD = """
            from MailMessage m where m.changedAt < :before
              and m.state not in (io.kenh.mail.message.LetterState.QUEUED, io.kenh.mail.message.LetterState.SENDING)
            order by m.changedAt
            """;

    private final Host host;
    private final Teller teller;

    public Letters(Host host) {
        this.host = host;
        this.teller = new Teller(host);
    }

    /** @throws KenhException {@code core.not-found} also for one the actor may not see */
    public LetterRow get(long id) {
        return host.db().read(em -> visible(em.find(Message.class, id)).row());
    }

    /** The latest first. @param state null for all */
    public Slice<LetterRow> page(@Nullable LetterState state, @Nullable String after, int limit) {
        var owners = Current.actor().owners(MailPermissions.READ);
        long before = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db().read(em -> {
            var rows = em
                    .createQuery(PAGE, Message.class)
                    .setParameter("any", state == null)
                    .setParameter("state", state == null ? LetterState.QUEUED : state)
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

    private static Message visible(@Nullable Message message) {
        if (message != null && seen(message.senderId())) {
            return message;
        }
        throw new KenhException(CoreError.NOT_FOUND);
    }

    static boolean seen(@Nullable Long sender) {
        var actor = Current.actor();
        return actor.may(MailPermissions.READ)
                && actor.owners(MailPermissions.READ)
                        .map(owners -> sender != null && owners.contains(sender))
                        .orElse(true);
    }

    /** One that a server may have may then arrive twice: the page asks first. @throws KenhException {@code mail.not-now} */
    public void again(long id) {
        host.db().write(em -> {
            var message = locked(em, id);
            if (!message.state().repeatable()) {
                throw new KenhException(MailError.NOT_NOW);
            }
            var now = host.clock().instant();
            message.again(now);
            Sender.wake(host, message, message.companyId(), now);
            teller.signal(id);
            return id;
        });
    }

    /**
     * @return how it ended: one that a server may have is only left as it is
     * @throws KenhException {@code mail.not-now} when it is being sent or came to an end
     */
    public LetterState cancel(long id) {
        return host.db().write(em -> {
            var message = locked(em, id);
            if (!message.state().cancellable()) {
                throw new KenhException(MailError.NOT_NOW);
            }
            message.cancel(Reason.BY_PERSON, host.clock().instant());
            teller.tell(message);
            return message.state();
        });
    }

    private static Message locked(EntityManager em, long id) {
        return visible(em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The daily job. */
    public void forgetOld() {
        var before =
                host.clock().instant().minus(Duration.ofDays(host.settings().get(MailSettings.KEEP_DAYS)));
        int forgotten;
        do {
            forgotten = host.db().write(em -> {
                var old = em.createQuery(OLD, Message.class)
                        .setParameter("before", before)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
                old.forEach(message -> {
                    files(message).forEach(file -> host.files().delete(file.fileId()));
                    em.remove(message);
                });
                return old.size();
            });
        } while (forgotten == AT_ONCE);
    }

    private static List<Attached> files(Message message) {
        return message.row().files();
    }
}
