package io.kenh.zalosimulator.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Ids and secrets that look like Zalo's. */
public final class Ids {
    private static final long SMALLEST = 1_000_000_000_000_000_000L;
    private final SecureRandom random = new SecureRandom();

    /** Nineteen decimal digits: bigger than a JavaScript number holds exactly, as Zalo's are. */
    public String decimal() {
        return Long.toString(SMALLEST + random.nextLong(SMALLEST * 8));
    }

    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    public String secret(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
