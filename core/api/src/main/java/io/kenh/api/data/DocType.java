package io.kenh.api.data;

import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How everybody else sees a document of type {@code T} (an entity, inside a transaction). */
public interface DocType<T> {
    /** {@code <plugin>.<noun>}, e.g. {@code sales.order}; its label is the text of the same key under {@code doc.}. */
    String name();

    Class<T> entity();

    Permission read();

    /** May the current actor read this one? A type whose {@link #read} permission has a narrower scope than the company says so here. */
    default boolean readable(T doc) {
        return Current.actor().may(read());
    }

    /**
     * The same of whole queries: a condition on which of them the current actor, who has the permission, may read. The company itself is
     * the host's filter. A type that says {@link #readable} says this too, here or by {@link #search}.
     */
    default Predicate reach(CriteriaBuilder cb, Root<T> root) {
        return search().map(how -> how.reach().apply(cb, root)).orElseGet(cb::conjunction);
    }

    /** Nothing more is expected to happen with it: cancelled, won, lost, paid, done. What is brought to it from elsewhere stops then. */
    default boolean closed(T doc) {
        return false;
    }

    /** How people find one whose number or title they know; empty for what nobody looks for. */
    default Optional<DocSearch<T>> search() {
        return Optional.empty();
    }

    String title(T doc);

    /** Path of the document's page, e.g. {@code /sales/orders/42}. */
    String path(T doc);

    Optional<Long> partnerId(T doc);

    /**
     * How it stands, for where people pass by; empty for what only has a title. Whoever changes such a document signals the live topic
     * {@code <type>.<id>}, so that what is shown of it elsewhere is read again.
     */
    default Optional<DocGlance> glance(T doc) {
        return Optional.empty();
    }

    /** Named, typed values a message template can use. */
    default Map<String, Fact<T>> facts() {
        return Map.of();
    }

    /** Named things that happen to it; a template or a rule hangs on one. */
    default List<Moment> moments() {
        return List.of();
    }

    /** How it stands in the portal: the kinds of documents customers see; none unless told. */
    default List<PortalDocs> portal() {
        return List.of();
    }
}
