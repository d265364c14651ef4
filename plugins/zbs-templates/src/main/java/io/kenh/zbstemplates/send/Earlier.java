package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What earlier messages say about new ones, for many at once. */
public final class Earlier {
    private static final String SENT = """
            select m.documentId from ZbsMessage m
            where m.documentType = :type and one_of(m.documentId, :documents) and m.templateId = :template
              and (m.createdAt >= :since or m.state in (QUEUED, WAITING, SENDING, UNKNOWN))
              and m.state not in (FAILED, CANCELLED)
            """;
    private static final String REFUSING = """
            select m.to.partnerId from ZbsMessage m
            where one_of(m.to.partnerId, :partners) and m.accountId = :account and m.state = :failed and m.why.key = :refused
              and not exists (select 1 from ZbsMessage l
                              where l.to.partnerId = m.to.partnerId and l.accountId = m.accountId and l.id > m.id
                                and l.sentAt is not null)
            """;

    private final Host host;

    public Earlier(Host host) {
        this.host = host;
    }

    /** Those of these documents to which the template went since then, or for which it still waits. */
    public Set<Long> sent(long template, String type, Collection<Long> documents, Instant since) {
        return documents.isEmpty()
                ? Set.of()
                : host.db()
                        .read(em -> Set.copyOf(em.createQuery(SENT, Long.class)
                                .setParameter("type", type)
                                .setParameter("documents", documents.toArray(Long[]::new))
                                .setParameter("template", template)
                                .setParameter("since", since)
                                .getResultList()));
    }

    /** Those of these contacts of whom Zalo said last that they take no messages of the account. */
    public Set<Long> refusing(long account, Collection<Long> partners) {
        return partners.isEmpty()
                ? Set.of()
                : host.db()
                        .read(em -> Set.copyOf(em.createQuery(REFUSING, Long.class)
                                .setParameter("partners", partners.toArray(Long[]::new))
                                .setParameter("account", account)
                                .setParameter("failed", MessageState.FAILED)
                                .setParameter("refused", Why.of("person").key())
                                .getResultList()));
    }
}
