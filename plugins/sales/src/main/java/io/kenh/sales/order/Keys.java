package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of customers' pages: 128 random bits, 22 characters of an address. */
public final class Keys {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Host host;

    public Keys(Host host) {
        this.host = host;
    }

    PublicKey make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = hash(text);
        return new PublicKey(hash, host.secrets().seal(text, context(hash)));
    }

    Optional<String> open(@Nullable PublicKey key) {
        return Optional.ofNullable(key).map(found -> host.secrets().open(found.sealed(), context(found.hash())));
    }

    /** Where the customer reads the order; empty when the key was revoked. */
    Optional<String> url(@Nullable PublicKey key) {
        return open(key).map(text -> host.publicUrl() + "/portal/sales/" + text);
    }

    /** Empty for what cannot be a key. */
    static Optional<String> digest(String text) {
        return KEY.matcher(text).matches() ? Optional.of(hash(text)) : Optional.empty();
    }

    private static String context(String hash) {
        return "sales.order:" + hash;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
