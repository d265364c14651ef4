package io.kenh.portal.frame;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.data.PortalDocs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of documents customers see, of all enabled plugins. */
public final class Kinds {
    private final Host host;

    public Kinds(Host host) {
        this.host = host;
    }

    public List<PortalDocs> all() {
        return host.services().get(Documents.class).types().stream()
                .flatMap(type -> type.portal().stream())
                .sorted(Comparator.comparingInt(PortalDocs::order).thenComparing(PortalDocs::id))
                .toList();
    }

    public Optional<PortalDocs> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public static String path(PortalDocs kind) {
        return "/portal/documents/" + kind.id();
    }
}
