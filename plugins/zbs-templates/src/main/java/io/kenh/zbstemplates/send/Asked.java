package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What was asked for under a key, as a digest: the same again finds what the first made, anything else is refused. */
public final class Asked {
    private Asked() {}

    /** @param what numbers, texts, lists, and maps whose keys are sorted */
    public static String of(Host host, @Nullable Object... what) {
        var json = host.json()
                .write(Arrays.stream(what)
                        .map(one -> Objects.requireNonNullElse(one, ""))
                        .toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Two may come with one key at once: the second waits for the first, fails, and finds then what the key was used for. */
    public static <T> T settled(Supplier<T> ask) {
        try {
            return ask.get();
        } catch (ConstraintViolationException e) {
            return ask.get();
        }
    }

    /**
     * @param then null for what was made without, or before this was kept
     * @param now null for one who names the same thing by the key itself
     * @throws KenhException {@code zbs-templates.key-taken}
     */
    public static void require(@Nullable String then, @Nullable String now) {
        if (then != null && now != null && !then.equals(now)) {
            throw new KenhException(ZbsError.KEY_TAKEN);
        }
    }
}
