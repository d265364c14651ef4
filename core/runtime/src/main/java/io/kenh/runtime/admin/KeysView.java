package io.kenh.runtime.admin;

import io.kenh.runtime.security.ApiKeys.KeyInfo;
import io.kenh.ui.form.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param fresh the key that was just made, shown this once */
public record KeysView(
        Form form, List<KeyInfo> keys, @Nullable String fresh, Instant now) {
    public boolean expired(KeyInfo key) {
        return key.expiresAt() != null && !now.isBefore(key.expiresAt());
    }
}
