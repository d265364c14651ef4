package io.kenh.runtime.document;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Finds documents of a type by words, the newest first, within the actor's reach. */
final class DocumentFinder {
    private DocumentFinder() {}

    static <T> Stream<DocView> find(EntityManager em, DocType<T> type, String line, long partner, int most) {
        // A type that somebody has no permission for at all is not asked for the reach of it.
        return Current.actor().may(type.read())
                ? type.search().stream().flatMap(how -> find(em, type, how, line, partner, most))
                : Stream.empty();
    }

    private static <T> Stream<DocView> find(
            EntityManager em, DocType<T> type, DocSearch<T> how, String line, long partner, int most) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(type.entity());
        var root = query.from(type.entity());
        var conditions = new ArrayList<Predicate>();
        conditions.add(how.reach().apply(cb, root));
        if (partner != 0) {
            conditions.add(cb.equal(at(root, how.partner()), partner));
        }
        for (var word : SearchText.words(line)) {
            conditions.add(cb.like(
                    DocumentFinder.<String>at(root, how.words()), SearchText.containing(word), SearchText.ESCAPE));
        }
        var id = DocumentsDoor.idName(em.getMetamodel().entity(type.entity()));
        query.select(root).where(conditions.toArray(Predicate[]::new)).orderBy(cb.desc(root.get(id)));
        var util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        return em.createQuery(query).setMaxResults(most).getResultList().stream()
                .filter(type::readable)
                .map(doc -> DocumentsDoor.view(type, doc, new DocRef(type.name(), (Long) util.getIdentifier(doc))));
    }

    @SuppressWarnings("unchecked") // the type names an attribute of its entity
    private static <X> Path<X> at(Path<?> root, String attribute) {
        Path<?> at = root;
        for (var part : attribute.split("\\.", -1)) {
            at = at.get(part);
        }
        return (Path<X>) at;
    }
}
