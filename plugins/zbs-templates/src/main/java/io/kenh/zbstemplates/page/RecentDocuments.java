package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.api.security.Current;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Document types with facts, and the newest documents of one, whose values a preview may show. */
public final class RecentDocuments {
    private static final int MOST = 15;
    private static final String PARTNER = "partnerId";

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
        if (found.isEmpty() || !Current.actor().may(found.get().read())) {
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

    /** The customer's newest that the actor may read; none of a type that keeps no {@code partnerId}. */
    List<DocView> ofPartner(String type, long partner, int most) {
        var found = documents().type(type);
        if (found.isEmpty()) {
            return List.of();
        }
        var refs = host.db().read(em -> idsOf(em, found.get(), partner, most)).stream()
                .map(id -> new DocRef(type, id))
                .toList();
        var views = documents().find(refs);
        return refs.stream().flatMap(ref -> Stream.ofNullable(views.get(ref))).toList();
    }

    private static <T> List<Long> idsOf(EntityManager em, DocType<T> type, long partner, int most) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(Long.class);
        var root = query.from(type.entity());
        var owner = partner(root);
        if (owner.isEmpty()) {
            return List.of();
        }
        var key = root.get(id(root.getModel())).as(Long.class);
        query.select(key).where(builder.equal(owner.get(), partner)).orderBy(builder.desc(key));
        return em.createQuery(query).setMaxResults(most).getResultList();
    }

    /** Where the type keeps its customer: itself or in a part of it. */
    private static Optional<Path<Object>> partner(Root<?> root) {
        if (has(root.getModel())) {
            return Optional.of(root.get(PARTNER));
        }
        return root.getModel().getSingularAttributes().stream()
                .filter(one -> one.getType() instanceof EmbeddableType<?> part && has(part))
                .findFirst()
                .map(one -> root.get(one.getName()).get(PARTNER));
    }

    private static boolean has(ManagedType<?> type) {
        return type.getSingularAttributes().stream()
                .anyMatch(one -> one.getName().equals(PARTNER));
    }

    /** The permission that the actor lacks to see any of them, in words; null when they have it. */
    @Nullable
    String denied(String type) {
        return documents()
                .type(type)
                .map(DocType::read)
                .filter(permission -> !Current.actor().may(permission))
                .map(permission -> Kit.t("permission." + permission.id()))
                .orElse(null);
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
