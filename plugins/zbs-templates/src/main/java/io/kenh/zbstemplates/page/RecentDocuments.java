package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.ui.form.Option;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Document types with facts, and the newest documents of one, whose values a preview may show. */
public final class RecentDocuments {
    private static final int MOST = 15;

    private final Host host;

    public RecentDocuments(Host host) {
        this.host = host;
    }

    private Documents documents() {
        return host.services().get(Documents.class);
    }

    /** Types a template can be about. */
    List<DocType<?>> types() {
        return documents().types().stream()
                .filter(type -> !type.facts().isEmpty())
                .toList();
    }

    Map<String, ? extends Fact<?>> facts(String type) {
        Optional<DocType<?>> found = documents().type(type);
        return found.isPresent() ? found.get().facts() : Map.of();
    }

    /** The newest that the actor may read; empty without the right to. */
    List<Option> newest(String type) {
        var found = documents().type(type);
        if (found.isEmpty()
                || !io.kenh.api.security.Current.actor().may(found.get().read())) {
            return List.of();
        }
        var refs = host.db().read(em -> ids(em, found.get())).stream()
                .map(id -> new DocRef(type, id))
                .toList();
        var views = documents().find(refs);
        return refs.stream()
                .flatMap(ref -> Stream.ofNullable(views.get(ref)))
                .map(view -> new Option("doc:" + view.ref().id(), view.title()))
                .toList();
    }

    private static <T> List<Long> ids(EntityManager em, DocType<T> type) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(Long.class);
        var root = query.from(type.entity());
        SingularAttribute<? super T, ?> key = id(root.getModel());
        query.select(root.get(key).as(Long.class)).orderBy(builder.desc(root.get(key)));
        return em.createQuery(query).setMaxResults(MOST).getResultList();
    }

    private static <T> SingularAttribute<? super T, ?> id(jakarta.persistence.metamodel.EntityType<T> entity) {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElseThrow();
    }

    /** Empty when the source names no document. */
    Optional<Map<String, FactValue>> values(String type, String source) {
        return source.matches("doc:\\d{1,18}")
                ? Optional.of(documents().facts(new DocRef(type, Long.parseLong(source.substring(4)))))
                : Optional.empty();
    }
}
