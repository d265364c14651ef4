package io.kenh.zalooa.send;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Compares what we sent with what Zalo reports of it. */
final class Contents {
    private Contents() {}

    /** @param kindName an event name ({@code oa_send_image}) or a type of the history ({@code photo}) */
    static boolean same(@Nullable FileKind kind, String text, String kindName, String reported) {
        var name = kindName.substring(kindName.lastIndexOf('_') + 1).toLowerCase(java.util.Locale.ROOT);
        if (kind == null) {
            // A text with an address in it is reported as a link.
            boolean textual = name.equals("text") || name.equals("link") || name.equals("links");
            return textual && normal(text).equals(normal(reported));
        }
        return switch (kind) {
            case IMAGE ->
                (name.equals("image") || name.equals("photo"))
                        && (reported.isEmpty() || normal(text).equals(normal(reported)));
            case FILE -> name.equals("file") || name.equals("link");
        };
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replace("\r\n", "\n");
    }
}
