package io.kenh.zalosimulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code mac=} and the hex SHA-256 of app id, body, timestamp and OA secret key put together: a plain digest, not an HMAC. */
public final class Signature {
    public static final String HEADER = "X-ZEvent-Signature";

    private Signature() {}

    public static String of(String appId, byte[] body, String timestamp, String oaSecretKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(appId.getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
            digest.update(oaSecretKey.getBytes(StandardCharsets.UTF_8));
            return "mac=" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
