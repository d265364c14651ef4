package io.kenh.zalosimulator.upload;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Knows the uploadable formats by their first bytes; what a name claims counts only where bytes cannot tell. */
public final class FileKinds {
    private static final int LOOK_AT = 4_096;

    private FileKinds() {}

    /** @return the media type, empty when Zalo would not take the file on this upload path ({@code image}, {@code gif}, {@code file}) */
    public static Optional<String> accepted(String kind, byte[] content, String name) {
        return switch (kind) {
            case "image" -> starts(content, "ffd8ff") ? Optional.of("image/jpeg") : png(content);
            case "gif" -> starts(content, "47494638") ? Optional.of("image/gif") : Optional.empty();
            default -> document(content, extension(name));
        };
    }

    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> png(byte[] content) {
        return starts(content, "89504e470d0a1a0a") ? Optional.of("image/png") : Optional.empty();
    }

    private static Optional<String> document(byte[] content, String extension) {
        if (starts(content, "255044462d")) {
            return Optional.of("application/pdf");
        }
        if (starts(content, "d0cf11e0a1b11ae1") && extension.equals("doc")) {
            return Optional.of("application/msword");
        }
        if (starts(content, "504b0304") && extension.equals("docx")) {
            return Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        return extension.equals("csv") && isText(content) ? Optional.of("text/csv") : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOK_AT); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return content.length > 0;
    }

    private static boolean starts(byte[] content, String hex) {
        var head = HexFormat.of().parseHex(hex);
        return content.length >= head.length && java.util.Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
