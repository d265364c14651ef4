package io.kenh.chatter.page;

import io.kenh.api.ui.Tone;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.text.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as shown.
 *
 * @param rev changes with what is shown
 * @param line of an event
 * @param deleted who took the note away
 * @param mine the reader wrote this note and may change it
 */
public record EntryView(
        long id,
        String rev,
        EntryKind kind,
        String author,
        @Nullable String avatar,
        boolean customer,
        Instant at,
        @Nullable Instant editedAt,
        List<Part> parts,
        String line,
        List<ChangeView> changes,
        List<FileView> files,
        @Nullable String source,
        @Nullable StatusView status,
        @Nullable String deleted,
        boolean mine) {
    /** Old and new value of a field; empty where there was or is nothing. */
    public record ChangeView(String label, String before, String after) {}

    /** What became of a message. */
    public record StatusView(Tone tone, String label) {}

    public String path() {
        return "/chatter/entries/" + id;
    }

    /** Notes and messages are read; lines are only noticed. */
    public boolean small() {
        return (kind == EntryKind.EVENT || kind == EntryKind.TRACKING) && parts.isEmpty() && files.isEmpty();
    }

    public String icon() {
        return switch (kind) {
            case NOTE -> "lock";
            case TRACKING -> "history";
            case EVENT -> "flag";
            case MESSAGE -> "message-circle";
        };
    }
}
