package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.mail.MailSettings;
import io.kenh.mail.server.MailServer;
import io.kenh.mail.server.Servers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which letter of a company goes next, and that it goes. */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** RFC 5321 4.5.4.1: a server gives up after four to five days. */
    static final Duration MOST = Duration.ofDays(4);
    /** So many answers of a server, each as slow as may be, come before one that sends must have died. */
    private static final int ANSWERS = 15;

    private static final Duration CONNECT = Duration.ofMinutes(1);
    /** Ordered by the whole index, so that it need not be sorted. */
    private static final String FIRST = """
            select m.id from MailMessage m where m.companyId = :company and m.state = :state
            order by m.companyId, m.state, m.dueAt, m.id
            """;

    private final Host host;
    private final Servers servers;
    private final Teller teller;
    private final Subjects subjects;

    Claims(Host host, Servers servers) {
        this.host = host;
        this.servers = servers;
        this.teller = new Teller(host);
        this.subjects = new Subjects(host);
    }

    /** Empty when nothing can go now: whoever makes that otherwise wakes the sender. */
    Optional<Attempt> next(long company) {
        while (true) {
            try {
                return claimed(company);
            } catch (Subjects.Unreadable e) {
                LOG.warn("{}", e.getMessage(), e.getCause());
                failed(e.messageId());
            }
        }
    }

    /** Whatever its document is, the others must not wait for it for ever. */
    private void failed(long id) {
        host.db().write(em -> {
            var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (message != null && message.state() == LetterState.QUEUED) {
                message.fails(Reason.DOCUMENT_UNREADABLE, "", host.clock().instant());
                teller.tell(message);
            }
            return id;
        });
    }

    private Optional<Attempt> claimed(long company) {
        return host.db().write(em -> {
            // Held by whoever sends for the company: two never choose at once.
            var server = em.find(MailServer.class, company, LockModeType.PESSIMISTIC_WRITE);
            var now = host.clock().instant().truncatedTo(ChronoUnit.MICROS);
            return server == null || server.paused(now) ? Optional.empty() : next(em, company, server, now);
        });
    }

    private Optional<Attempt> next(EntityManager em, long company, MailServer server, Instant now) {
        while (true) {
            var busy = first(em, company, LetterState.SENDING);
            if (busy.isEmpty()) {
                break;
            }
            if (busy.get().leased(now)) {
                return Optional.empty();
            }
            busy.get().unknown(Reason.INTERRUPTED, "", now);
            teller.tell(busy.get());
            em.flush();
        }
        while (true) {
            var message = first(em, company, LetterState.QUEUED).filter(one -> due(one, now));
            if (message.isEmpty()) {
                return Optional.empty();
            }
            if (!stopped(message.get(), now)) {
                return Optional.of(claim(message.get(), company, server, now));
            }
            teller.tell(message.get());
            em.flush();
        }
    }

    private static boolean due(Message message, Instant now) {
        var at = message.row().dueAt();
        return at != null && !at.isAfter(now);
    }

    /** Found first and locked then: an embedded database would lock the whole queue to find its first. */
    private static Optional<Message> first(EntityManager em, long company, LetterState state) {
        while (true) {
            var id = em.createQuery(FIRST, Long.class)
                    .setParameter("company", company)
                    .setParameter("state", state)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            var message = em.find(Message.class, id.get(), LockModeType.PESSIMISTIC_WRITE);
            if (message != null) {
                em.refresh(message);
                if (message.state() == state) {
                    return Optional.of(message);
                }
            }
            // Somebody took it back in between.
        }
    }

    private boolean stopped(Message message, Instant now) {
        if (message.queuedAt().plus(MOST).isBefore(now)) {
            message.fails(Reason.TOO_OLD, message.row().said(), now);
            return true;
        }
        var partner = message.stoppedBy();
        if (partner != null
                && host.services().get(DoNotContact.class).of(partner).isPresent()) {
            message.cancel(Reason.NO_CONTACT, now);
            return true;
        }
        var gone = subjects.gone(message);
        if (gone != null) {
            message.cancel(gone, now);
            return true;
        }
        return false;
    }

    private Attempt claim(Message message, long company, MailServer server, Instant now) {
        message.begin(now, now.plus(lease()));
        return new Attempt(company, message.row(), server.data(), servers.door(company, server), now);
    }

    private Duration lease() {
        return CONNECT.plusSeconds((long) ANSWERS * host.settings().get(MailSettings.PATIENCE));
    }
}
