package io.kenh.chatter.access;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;

/** What is about documents the current actor may read, as a condition of queries: of all types at once. */
public final class Reachable {
    private final Host host;

    public Reachable(Host host) {
        this.host = host;
    }

    /** @param about what has {@code docType} and {@code docId} */
    public Predicate of(EntityManager em, CriteriaQuery<?> query, From<?, ?> about) {
        var cb = em.getCriteriaBuilder();
        var types = host.services().find(Documents.class).map(Documents::types).orElse(List.of());
        return cb.or(types.stream()
                .filter(type -> Current.actor().may(type.read()))
                .map(type -> one(em, cb, query, about, type))
                .toArray(Predicate[]::new));
    }

    private static <T> Predicate one(
            EntityManager em, CriteriaBuilder cb, CriteriaQuery<?> query, From<?, ?> about, DocType<T> type) {
        var id = em.getMetamodel().entity(type.entity()).getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .map(SingularAttribute::getName)
                .findFirst()
                .orElseThrow();
        var sub = query.subquery(Integer.class);
        var document = sub.from(type.entity());
        sub.select(cb.literal(1)).where(cb.equal(document.get(id), about.get("docId")), type.reach(cb, document));
        return cb.and(cb.equal(about.get("docType"), type.name()), cb.exists(sub));
    }
}
