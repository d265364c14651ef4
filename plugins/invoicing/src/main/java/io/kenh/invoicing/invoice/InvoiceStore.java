package io.kenh.invoicing.invoice;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.PageKey;
import io.kenh.api.web.PageKeys;
import io.kenh.invoicing.api.Invoices.Asked;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invoices inside a transaction. Queries, not {@code em.find}: the company always applies. */
public final class InvoiceStore {
    private static final String ONE = "from Invoice i where i.id = :id";
    private static final String WITH_LINES =
            "select distinct i from Invoice i left join fetch i.lines where i.id = :id";
    private static final String REVERSED =
            "select i.origin.reversesId from Invoice i where i.id = :id and i.origin.reversesId is not null";
    private static final String CREDITED = """
            select coalesce(sum(case when i.sums.total > 0 then i.sums.total else 0 end), 0) from Invoice i
            where i.origin.reversesId = :id and i.id <> :except
              and i.state <> io.kenh.invoicing.invoice.InvoiceState.CANCEL""";
    private static final String CREDITED_POSTED = """
            select i.origin.reversesId, sum(i.sums.total) from Invoice i
            where one_of(i.origin.reversesId, :ids) and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
            group by i.origin.reversesId""";
    /** What a credit note takes back is its invoice's. */
    private static final String ASKED = """
            select coalesce(i.origin.reversesId, i.id), l.sourceLineId,
                   case when i.origin.reversesId is null then l.quantity else -l.quantity end, l.unitId
            from InvoiceLine l join l.invoice i
            where i.origin.originType = :type and i.origin.originId = :id and l.sourceLineId is not null
              and (i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
                   or i.state = io.kenh.invoicing.invoice.InvoiceState.DRAFT and i.origin.reversesId is null)
            order by l.id""";

    private static final String ONCE =
            "select i.id from Invoice i where i.origin.reversesId = :id and i.origin.onceKey = :key";
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

    /** The invoice that a credit note takes back: asked before either is loaded, as both are locked. */
    static Optional<Long> reversed(EntityManager em, long id) {
        return em.createQuery(REVERSED, Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
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

    static List<Invoice> of(EntityManager em, String sourceType, Collection<Long> sourceIds) {
        return em.createQuery(
                        "from Invoice i where i.origin.originType = :type and one_of(i.origin.originId, :ids) order by i.id",
                        Invoice.class)
                .setParameter("type", sourceType)
                .setParameter("ids", sourceIds.toArray(Long[]::new))
                .getResultList();
    }

    /** What each line of its invoices asks for, less what posted credit notes take back. */
    static List<Asked> asked(EntityManager em, DocRef source) {
        return em.createQuery(ASKED, Asked.class)
                .setParameter("type", source.type())
                .setParameter("id", source.id())
                .getResultList();
    }

    /** Credit notes of an invoice. */
    static List<Invoice> reversing(EntityManager em, long id) {
        return em.createQuery("from Invoice i where i.origin.reversesId = :id order by i.id", Invoice.class)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What credit notes, drafts too, take back of an invoice. @param except a credit note that does not count */
    static long credited(EntityManager em, long id, long except) {
        return em.createQuery(CREDITED, Long.class)
                .setParameter("id", id)
                .setParameter("except", except)
                .getSingleResult();
    }

    /** What posted credit notes take back of invoices; absent is what has none. */
    static Map<Long, Long> credited(EntityManager em, Collection<Long> ids) {
        var sums = new HashMap<Long, Long>();
        em.createQuery(CREDITED_POSTED, Object[].class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> sums.put((Long) row[0], (Long) row[1]));
        return sums;
    }

    /** The credit note of an invoice that was asked for with this key. */
    static Optional<Long> once(EntityManager em, long id, String key) {
        return em.createQuery(ONCE, Long.class)
                .setParameter("id", id)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
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
