package io.kenh.api.web;

import io.javalin.http.Context;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A page whose address is its key ({@link PageKeys}). */
public final class SecretPage {
    private SecretPage() {}

    /** Nobody else learns the address: no index, no referrer, no cache. */
    public static void hide(Context ctx) {
        ctx.header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, no-store");
    }

    /** The key is the permission: work done by the system, in the visitor's language. @param company 0 while it is not known */
    public static <T> T as(long company, Supplier<T> work) {
        var actor = new Actor(Actor.Kind.SYSTEM, 0, "portal", company, Set.of(), Map.of());
        return Current.call(new Current.Bindings(actor, Current.locale(), Current.zone(), Current.texts()), work);
    }
}
