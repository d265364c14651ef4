package io.kenh.invoicing.invoice;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.PageKey;
import io.kenh.api.web.PageKeys;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Invoices inside a transaction. Queries, not {@code em.find}: the company always applies. */
public final class InvoiceStore {
    private static final String ONE = "from Invoice i where i.id = :id";
    private static final String WITH_LINES =
            "select distinct i from Invoice i left join fetch i.lines where i.id = :id";
    private static final int MOST = 50;

    private InvoiceStore() {}

    /** To read, with its lines. @throws KenhException {@code core.not-found} */
    static Invoice read(EntityManager em, long id) {
        return query(em, WITH_LINES, id, LockModeType.NONE);
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    public static Invoice lock(EntityManager em, long id) {
        return query(em, ONE, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Invoice query(EntityManager em, String hql, long id, LockModeType lock) {
        return em.createQuery(hql, Invoice.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    static List<Invoice> some(EntityManager em, Collection<Long> ids) {
        return em.createQuery("from Invoice i where one_of(i.id, :ids)", Invoice.class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList();
    }

    static List<Invoice> of(EntityManager em, DocRef source) {
        return em.createQuery(
                        "from Invoice i where i.origin.originType = :type and i.origin.originId = :id order by i.id",
                        Invoice.class)
                .setParameter("type", source.type())
                .setParameter("id", source.id())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Credit notes of an invoice. */
    static List<Invoice> reversing(EntityManager em, long id) {
        return em.createQuery("from Invoice i where i.origin.reversesId = :id order by i.id", Invoice.class)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A document and its key, which may be too old. */
    record Keyed(long id, PageKey key) {}

    /** By the key of the customer's page, whoever asks. */
    static Optional<Keyed> byKey(EntityManager em, String key) {
        return PageKeys.digest(key)
                .flatMap(hash -> em.createQuery(
                                "select i.id, i.key from Invoice i where i.key.hash = :hash", Keyed.class)
                        .setParameter("hash", hash)
                        .getResultStream()
                        .findFirst());
    }

    /** Another invoice of the company by this reference. */
    static boolean referred(EntityManager em, long companyId, Reference reference, long except) {
        return em.createQuery(
                                "select count(i) from Invoice i where i.companyId = :company and i.reference.key = :key"
                                        + " and i.id <> :id",
                                Long.class)
                        .setParameter("company", companyId)
                        .setParameter("key", reference.key())
                        .setParameter("id", except)
                        .getSingleResult()
                > 0;
    }
}
