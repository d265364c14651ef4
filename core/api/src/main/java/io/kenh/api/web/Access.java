package io.kenh.api.web;

import io.kenh.api.security.Permission;

/** Who may enter a route. There is no default. */
public sealed interface Access {
    /** Anybody; limited to {@code perMinute} requests a minute from one address. */
    record Public(int perMinute) implements Access {
        public Public() {
            this(120);
        }
    }

    /** A customer signed in to the portal; for paths below {@code /portal/}. What they may see is {@code Current.actor().partners()}. */
    record Portal() implements Access {}

    /** Staff, or an API key, holding the permission. */
    record Needs(Permission permission) implements Access {}

    /** A machine that proves itself by the request; the verifier reads the raw body. Cookies and origin are not looked at. */
    record Signed(Verifier verifier) implements Access {}
}
