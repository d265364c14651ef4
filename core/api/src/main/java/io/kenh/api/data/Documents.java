package io.kenh.api.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents of all enabled plugins, for capabilities that serve any of them (threads, messages, portal):
 * {@code host.services().get(Documents.class)}. Nothing is found that the current actor may not read.
 */
public interface Documents {
    /** All types of this generation, by name. */
    List<DocType<?>> types();

    Optional<DocType<?>> type(String name);

    /** Empty when it does not exist, its plugin is disabled, or the actor may not read it. */
    Optional<DocView> find(DocRef ref);

    /** One query for each type, at most 500 documents. Those that {@link #find} would not give are absent. */
    Map<DocRef, DocView> find(Collection<DocRef> refs);

    /** @param glance empty when the document's type tells none */
    record Seen(DocView view, Optional<DocGlance> glance) {}

    /** The same with how they stand. */
    default Map<DocRef, Seen> seen(Collection<DocRef> refs) {
        var all = new LinkedHashMap<DocRef, Seen>();
        find(refs).forEach((ref, view) -> all.put(ref, new Seen(view, Optional.empty())));
        return all;
    }

    /** Those of these documents that {@link #find} would give and that are not {@link DocType#closed}; one query for each type, at most 500. */
    default Set<DocRef> open(Collection<DocRef> refs) {
        return find(refs).keySet();
    }

    /**
     * The newest documents of each type that can be looked for ({@link DocType#search}).
     *
     * @param words of number, title or customer; empty for all
     * @param partnerId only this contact's; 0 for everybody's
     */
    default List<DocView> search(String words, long partnerId, int mostOfEachType) {
        return List.of();
    }

    /** The values of all its facts by name, in the order the type declares them; empty when {@link #find} is. */
    Map<String, FactValue> facts(DocRef ref);

    /**
     * Some facts of many documents: one query for each type, at most 500 documents. Those that {@link #find} would not give are absent.
     *
     * @param names of the facts wanted; the others are not worked out
     */
    default Map<DocRef, Map<String, FactValue>> facts(Collection<DocRef> refs, Set<String> names) {
        var all = new LinkedHashMap<DocRef, Map<String, FactValue>>();
        find(refs).keySet().forEach(ref -> {
            var facts = new LinkedHashMap<>(facts(ref));
            facts.keySet().retainAll(names);
            all.put(ref, facts);
        });
        return all;
    }
}
