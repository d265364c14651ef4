package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;

/** Tells at the start, and not when a message must go out, that the secret key is not the one of this database. */
final class KeyCheck {
    private static final Setting<String> CANARY = Setting.text("core.secret-check", Setting.Kind.SECRET, "");

    private KeyCheck() {}

    static void run(Host host) {
        try {
            if (host.settings().get(CANARY).isEmpty()) {
                host.settings().set(CANARY, "kenh");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored secrets were sealed with another key: start with the secret.key or KENH_SECRET_KEY that"
                            + " belongs to this database",
                    e);
        }
    }
}
