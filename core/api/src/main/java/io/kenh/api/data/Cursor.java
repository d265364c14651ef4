package io.kenh.api.data;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort key's values as text. Opaque to clients. */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    public String encode() {
        var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws KenhException {@code core.bad-cursor} (400) when the text was not made by {@link #encode} with as many parts */
    public static Optional<Cursor> decode(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == size) {
                return Optional.of(new Cursor(parts));
            }
        } catch (IllegalArgumentException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
        throw new KenhException(CoreError.BAD_CURSOR);
    }

    public long asLong(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }

    public String asText(int part) {
        return parts.get(part);
    }
}
