package io.kenh.helpdesk.share;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKey;
import io.kenh.api.web.PageKeys;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.helpdesk.ticket.TicketReader;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The addresses of tickets' pages: made when somebody wants to give one away, and taken back. */
public final class Shares {
    public static final String PATH = "/portal/helpdesk/shared/";

    private static final String BY_KEY = "select s.ticketId, s.key from HelpdeskShare s where s.key.hash = :hash";

    private final Host host;
    private final PageKeys keys;
    private final TicketReader reader;

    public Shares(Host host) {
        this.host = host;
        this.keys = new PageKeys(host, TicketDoc.NAME, PATH);
        this.reader = new TicketReader(host);
    }

    private static Optional<Share> find(EntityManager em, long ticket) {
        return em.createQuery("from HelpdeskShare s where s.ticketId = :ticket", Share.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    /** Where the customer reads the ticket; empty when there is no address, or it is too old by now. */
    public Optional<String> url(long ticket) {
        return host.db().read(em -> find(em, ticket)).map(Share::key).flatMap(keys::url);
    }

    /** A new address; the one before it leads nowhere any more. @throws io.kenh.api.error.KenhException {@code core.not-found} */
    public void make(long id) {
        Current.actor().require(HelpdeskPermissions.WRITE);
        var ticket = reader.get(id);
        host.db().write(em -> {
            find(em, id).ifPresent(em::remove);
            em.flush();
            em.persist(new Share(
                    ticket.companyId(),
                    id,
                    keys.make(),
                    Current.actor().userId(),
                    host.clock().instant()));
            return id;
        });
    }

    public void revoke(long id) {
        Current.actor().require(HelpdeskPermissions.WRITE);
        reader.get(id);
        host.db().write(em -> {
            find(em, id).ifPresent(em::remove);
            return id;
        });
    }

    /** A ticket and its key, which may be too old. */
    public record Keyed(long ticket, PageKey key) {}

    /** The ticket of a customer's page, whoever asks: call it as the system. */
    public Optional<Long> byKey(String key) {
        return host.db()
                .read(em -> PageKeys.digest(key)
                        .flatMap(hash -> em.createQuery(BY_KEY, Keyed.class)
                                .setParameter("hash", hash)
                                .getResultStream()
                                .findFirst()))
                .filter(found -> keys.open(found.key()).isPresent())
                .map(Keyed::ticket);
    }
}
