package io.kenh.chatterbridge.copy;

import io.kenh.api.data.SearchText;
import io.kenh.inbox.api.Transcripts.Item;
import io.kenh.inbox.api.Transcripts.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message as text that every reader understands, whatever their language: what came with it is a sign, unless it is shown as a file. */
final class Wording {
    private static final int LONGEST = 300;

    private Wording() {}

    static String of(Said line) {
        var parts = new ArrayList<String>();
        if (!line.text().isBlank()) {
            parts.add(line.text().strip());
        }
        line.items().stream()
                .filter(item -> item.fileId() == null)
                .map(Wording::sign)
                .forEach(parts::add);
        return String.join("\n", parts);
    }

    static String of(List<Said> block) {
        return block.stream().map(Wording::of).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String sign(Item item) {
        var sign = switch (item.kind()) {
            case IMAGE -> "📷";
            case FILE -> "📎";
            case AUDIO -> "🎤";
            case VIDEO -> "🎬";
            case STICKER, GIF -> "🙂";
            case LINK -> "🔗";
            case LOCATION -> "📍";
            case CONTACT -> "👤";
            case TEMPLATE -> "📄";
        };
        return SearchText.cut(sign + words(item.name()) + words(item.description()), LONGEST);
    }

    private static String words(@Nullable String said) {
        return said == null || said.isBlank() ? "" : " " + said.strip();
    }
}
