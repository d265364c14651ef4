package io.kenh.runtime.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.kenh.api.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** AES-256-GCM by Tink. The first key of the set seals; every key of the set opens, so keys can be rotated. */
public final class SecretBox implements Secrets {
    private static final String PREFIX = "k1.";

    private final Aead aead;

    private SecretBox(KeysetHandle keys) {
        try {
            this.aead = keys.getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret key cannot be used", e);
        }
    }

    /**
     * @param dataDir where {@code secret.key} is kept, and made at the first start
     * @param configured value of {@code KENH_SECRET_KEY}: 32 bytes in base64; several, separated by commas, while rotating (the first seals)
     */
    public static SecretBox of(Path dataDir, Optional<String> configured) {
        return new SecretBox(configured
                .filter(text -> !text.isBlank())
                .map(KeySets::configured)
                .orElseGet(() -> KeySets.file(dataDir.resolve(KeySets.FILE))));
    }

    /** Adds a fresh key to {@code secret.key}: it seals from the next start on, the older keys still open what they sealed. */
    public static void rotate(Path dataDir) {
        KeySets.rotate(dataDir.resolve(KeySets.FILE));
    }

    @Override
    public String seal(String plain, String context) {
        try {
            var sealed = aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing a secret failed", e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a sealed secret");
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
            return new String(aead.decrypt(bytes, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "a secret does not open: it was sealed with another key or for another context than \"" + context
                            + "\"; start with the secret.key or KENH_SECRET_KEY that this data was written with",
                    e);
        }
    }
}
