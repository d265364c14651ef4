package io.kenh.zbstemplates.send;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Callers' keys as Zalo takes them: at most 48 letters and digits. */
final class Tracking {
    private static final int BYTES = 20;

    private Tracking() {}

    static String id(long companyId, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((companyId + "|" + key).getBytes(StandardCharsets.UTF_8));
            return "k" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
