package io.kenh.runtime.document;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** While many events are handled, none of which changes documents, each document is read once for all who ask as the system. */
public final class ReadOnce {
    private static final ScopedValue<Map<DocRef, DocView>> KNOWN = ScopedValue.newInstance();

    private ReadOnce() {}

    public static void during(Runnable work) {
        ScopedValue.where(KNOWN, new HashMap<>()).run(work);
    }

    static Map<DocRef, DocView> find(Collection<DocRef> refs, Reader reader) {
        if (!KNOWN.isBound() || Current.actor().kind() != Actor.Kind.SYSTEM) {
            return reader.read(refs);
        }
        var known = KNOWN.get();
        var missing = refs.stream().filter(ref -> !known.containsKey(ref)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            known.putAll(reader.read(missing));
        }
        var found = new LinkedHashMap<DocRef, DocView>();
        for (var ref : refs) {
            var view = known.get(ref);
            if (view != null) {
                found.put(ref, view);
            }
        }
        return found;
    }

    /** Reads from the database. */
    interface Reader {
        Map<DocRef, DocView> read(Collection<DocRef> refs);
    }
}
