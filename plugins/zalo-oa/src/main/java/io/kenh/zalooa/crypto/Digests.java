package io.kenh.zalooa.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests Zalo's protocols are made of. */
public final class Digests {
    private Digests() {}

    public static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(utf8(text)));
    }

    /** Webhook signature: a plain digest over app id, body bytes as received, timestamp and OA secret key; not an HMAC. */
    public static byte[] webhookMac(String appId, byte[] rawBody, String timestamp, String oaSecretKey) {
        return sha256(utf8(appId), rawBody, utf8(timestamp), utf8(oaSecretKey));
    }

    /** Header {@code appsecret_proof}: HMAC-SHA256 of the access token by the app secret, lower-case hex. */
    public static String appSecretProof(String appSecret, String accessToken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(appSecret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(utf8(accessToken)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
