package io.kenh.zalooa.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636), S256 only. */
public final class Pkce {
    private Pkce() {}

    /** 43 characters from 32 random bytes, as both of Zalo's SDKs make it. Also good for any unguessable token. */
    public static String newVerifier() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String challenge(String verifier) {
        var digest = Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
