package io.kenh.testkit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238), written from the standard: it shares no code with what it is checked by. */
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SECONDS = 30;

    private final SecretKeySpec key;

    /** @param secret Base32, blanks do not matter */
    public Authenticator(String secret) {
        key = new SecretKeySpec(decoded(secret.replace(" ", "").toUpperCase(Locale.ROOT)), "HmacSHA1");
    }

    /** What it shows at this time. */
    public String code(Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(now.getEpochSecond() / SECONDS)
                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            held = (held << 5) | BASE32.indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
