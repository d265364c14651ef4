package io.kenh.inbox.text;

import io.kenh.inbox.api.ChannelCapabilities;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Media types as people call them. */
public final class FileTypes {
    private FileTypes() {}

    /** "JPG, PNG, PDF". */
    public static String names(ChannelCapabilities takes) {
        return all(takes).map(FileTypes::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** Text argument: whether a document may be sent once it was saved as PDF. */
    public static String advice(ChannelCapabilities takes) {
        return takes.fileTypes().contains("application/pdf") ? "pdf" : "other";
    }

    /** For a file input's {@code accept}. */
    public static String accept(ChannelCapabilities takes) {
        return all(takes).sorted().collect(Collectors.joining(","));
    }

    public static String name(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "JPG";
            case "application/msword" -> "DOC";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
            default -> mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        };
    }

    private static Stream<String> all(ChannelCapabilities takes) {
        return Stream.concat(takes.imageTypes().stream(), takes.fileTypes().stream());
    }
}
