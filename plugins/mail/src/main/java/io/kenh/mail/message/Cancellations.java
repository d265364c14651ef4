package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.event.MomentReached;
import io.kenh.mail.server.MailServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** What waits for a document that is cancelled does not go out. Such moments end in {@code .cancelled}. */
public final class Cancellations {
    private static final String MOMENT = ".cancelled";
    private static final String WAITING = """
            select m.id from MailMessage m where m.documentType = :type and m.documentId = :id and m.queuedAt <= :before
              and m.state in (io.kenh.mail.message.LetterState.QUEUED, io.kenh.mail.message.LetterState.SENDING)
            order by m.id
            """;

    private final Host host;
    private final Teller teller;

    public Cancellations(Host host) {
        this.host = host;
        this.teller = new Teller(host);
    }

    /** What is queued because of the cancellation itself, or by a person who knows of it, is younger than it, and stays. */
    public void on(MomentReached event) {
        if (!event.moment().endsWith(MOMENT)) {
            return;
        }
        host.db().write(em -> {
            var waiting = em.createQuery(WAITING, Long.class)
                    .setParameter("type", event.document().type())
                    .setParameter("id", event.document().id())
                    .setParameter("before", event.at())
                    .getResultList();
            takeBack(em, event, waiting);
            return waiting.size();
        });
    }

    private void takeBack(EntityManager em, MomentReached event, List<Long> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        // First, as whoever sends does: two never wait for each other.
        em.find(MailServer.class, event.companyId(), LockModeType.PESSIMISTIC_WRITE);
        for (var id : waiting) {
            var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (message != null && !message.state().over()) {
                message.overtaken(host.clock().instant());
                teller.tell(message);
            }
        }
    }
}
