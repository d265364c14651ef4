package io.kenh.api.web;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys of pages that need no sign-in: whoever has the address reads the document. 128 random bits, 22 characters of an address; the
 * database holds a digest to find it by and the key itself encrypted, to show the address again.
 */
public final class PageKeys {
    /** After so many days an address leads nowhere, as if it had been revoked; 0: never. */
    public static final Setting<Integer> DAYS = Setting.number("core.page-key-days", 0, 0, 3650);

    /** Between the key and the day it was made; no character of a key. */
    private static final String SINCE = "|";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Host host;
    private final String type;
    private final String path;

    /**
     * @param type of the documents, e.g. {@code sales.order}
     * @param path of their pages, up to the key: {@code /portal/sales/}
     */
    public PageKeys(Host host, String type, String path) {
        this.host = host;
        this.type = type;
        this.path = path;
    }

    public PageKey make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = hash(text);
        return new PageKey(hash, host.secrets().seal(text + SINCE + today(), context(hash)));
    }

    /** The key itself; empty when it was revoked, or is too old by now. A page that is asked for by its key must look here too. */
    public Optional<String> open(@Nullable PageKey key) {
        return Optional.ofNullable(key)
                .map(found -> host.secrets().open(found.sealed(), context(found.hash())))
                .filter(this::fresh)
                .map(text -> text.split(Pattern.quote(SINCE), -1)[0]);
    }

    /** Keys made before days were kept do not age. */
    private boolean fresh(String opened) {
        int days = host.settings().get(DAYS);
        int at = opened.indexOf(SINCE);
        return days == 0 || at < 0 || Long.parseLong(opened.substring(at + 1)) + days >= today();
    }

    private long today() {
        return LocalDate.ofInstant(host.clock().instant(), ZoneOffset.UTC).toEpochDay();
    }

    /** Where the customer reads the document; empty when {@link #open} is. */
    public Optional<String> url(@Nullable PageKey key) {
        return open(key).map(text -> host.publicUrl() + path + text);
    }

    /** What to look for; empty for what cannot be a key. */
    public static Optional<String> digest(String text) {
        return KEY.matcher(text).matches() ? Optional.of(hash(text)) : Optional.empty();
    }

    private String context(String hash) {
        return type + ":" + hash;
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
