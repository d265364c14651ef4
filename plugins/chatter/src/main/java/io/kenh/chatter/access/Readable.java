package io.kenh.chatter.access;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PathId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one door to a thread: the document, if the current actor may read it. */
public final class Readable {
    private static final int MOST = 500;

    private final Host host;

    public Readable(Host host) {
        this.host = host;
    }

    public Optional<DocView> find(DocRef ref) {
        return host.services().find(Documents.class).flatMap(documents -> documents.find(ref));
    }

    /** @throws KenhException {@code core.not-found} also when the actor may not read it */
    public DocView require(DocRef ref) {
        return find(ref).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** The document a path {@code …/{type}/{id}} names. */
    public DocView require(Context ctx) {
        return require(new DocRef(ctx.pathParam("type"), PathId.of(ctx)));
    }

    /** Those the actor may read. */
    public Map<DocRef, DocView> find(Collection<DocRef> refs) {
        var documents = host.services().find(Documents.class);
        var found = new HashMap<DocRef, DocView>();
        if (documents.isEmpty()) {
            return found;
        }
        var all = List.copyOf(new LinkedHashSet<>(refs));
        for (int from = 0; from < all.size(); from += MOST) {
            found.putAll(documents.get().find(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return found;
    }

    /** The permission to read documents of this type. */
    public Optional<Permission> permission(String type) {
        return host.services()
                .find(Documents.class)
                .flatMap(documents -> documents.type(type))
                .map(DocType::read);
    }
}
