package io.kenh.runtime.document;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds documents of a type by words within the actor's reach: those whose number begins so, then the newest first. */
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
        Predicate<T> meant = doc -> SearchText.line(type.title(doc)).startsWith(line);
        var found = list(em, type, how, line, partner, most, false);
        // Newer ones that only hold what was typed are not to push out those that begin with it.
        var first = found.size() < most || found.stream().allMatch(meant)
                ? found.stream().filter(meant).toList()
                : list(em, type, how, line, partner, most, true);
        var all = new LinkedHashSet<>(first);
        all.addAll(found);
        var util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        return all.stream()
                .limit(most)
                .filter(type::readable)
                .map(doc -> DocumentsDoor.view(type, doc, new DocRef(type.name(), (Long) util.getIdentifier(doc))));
    }

    /** @param start of those alone whose words begin with what was typed */
    private static <T> List<T> list(
            EntityManager em, DocType<T> type, DocSearch<T> how, String line, long partner, int most, boolean start) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(type.entity());
        var root = query.from(type.entity());
        var conditions = new ArrayList<jakarta.persistence.criteria.Predicate>();
        conditions.add(how.reach().apply(cb, root));
        if (partner != 0) {
            conditions.add(cb.equal(at(root, how.partner()), partner));
        }
        var words = DocumentFinder.<String>at(root, how.words());
        if (start) {
            conditions.add(cb.like(words, SearchText.starting(line), SearchText.ESCAPE));
        } else {
            SearchText.words(line)
                    .forEach(word -> conditions.add(cb.like(words, SearchText.containing(word), SearchText.ESCAPE)));
        }
        var id = DocumentsDoor.idName(em.getMetamodel().entity(type.entity()));
        query.select(root)
                .where(conditions.toArray(jakarta.persistence.criteria.Predicate[]::new))
                .orderBy(cb.desc(root.get(id)));
        return em.createQuery(query).setMaxResults(most).getResultList();
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
