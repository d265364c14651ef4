package io.kenh.runtime.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Secrets and codes of authenticator apps (RFC 6238) with what every app understands: SHA-1, six digits, 30 seconds. */
final class OneTimeCodes {
    /** As long as the hash, which RFC 4226 §4 recommends. */
    private static final int BYTES = 20;

    private static final long SECONDS = 30;
    /** Clocks of phones go a little wrong, and typing takes a while. */
    private static final long APART = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** Random, Base32. @param bytes a multiple of five */
    static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base32.toBase32String(random);
    }

    static String secret() {
        return random(BYTES);
    }

    static String uri(String secret, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=" + SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The step this code belongs to. */
    OptionalLong step(String secret, String code, Instant now) {
        long step = now.getEpochSecond() / SECONDS;
        var typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step - APART, step + APART)
                .filter(one -> MessageDigest.isEqual(typed, at(secret, one).getBytes(StandardCharsets.UTF_8)))
                .max();
    }

    private String at(String secret, long step) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key of an authenticator app that is none", e);
        }
    }
}
