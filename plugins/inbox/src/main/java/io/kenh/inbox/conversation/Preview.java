package io.kenh.inbox.conversation;

import io.kenh.inbox.api.IncomingMessage;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A message in one line. {@code kind} is set when it has no text of its own; {@code text} is then the file's name, or empty. */
public record Preview(String text, IncomingMessage.@Nullable Kind kind) {
    public static final Preview NOTHING = new Preview("", null);

    public static Preview of(String text, IncomingMessage.@Nullable Kind kind, @Nullable String fileName) {
        return text.isBlank() && kind != null
                ? new Preview(fileName == null ? "" : fileName, kind)
                : new Preview(text.strip().replaceAll("\\s+", " "), null);
    }

    /** In the reader's language. */
    public String show(Function<String, String> texts) {
        if (kind == null) {
            return text;
        }
        var label = texts.apply("inbox.kind." + kind.name().toLowerCase(Locale.ROOT));
        return text.isEmpty() ? label : label + ": " + text;
    }
}
