package io.kenh.chatter.access;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.chatter.api.ChatterPermissions;

/** Names of what open pages listen to. */
public final class Topics {
    private Topics() {}

    public static String thread(DocRef document) {
        return "chatter." + document.type() + "." + document.id();
    }

    public static String user(long userId) {
        return "chatter.user." + userId;
    }

    /** Whoever may read such documents learns that this one's thread changed, and nothing else. */
    public static void changed(Host host, Readable readable, DocRef document) {
        readable.permission(document.type()).ifPresent(permission -> host.live().signal(thread(document), permission));
    }

    public static void told(Host host, long userId) {
        host.live().signal(user(userId), ChatterPermissions.READ);
    }
}
