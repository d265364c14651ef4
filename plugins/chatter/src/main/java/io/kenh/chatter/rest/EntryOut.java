package io.kenh.chatter.rest;

import io.kenh.chatter.page.EntryView;
import io.kenh.chatter.page.EntryView.ChangeView;
import io.kenh.chatter.text.Part;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param kind note, tracking, event or message
 * @param text plain; mentions as "@Name"
 * @param line what an event was, in the caller's language
 */
public record EntryOut(
        long id,
        String kind,
        String author,
        Instant at,
        @Nullable Instant editedAt,
        boolean deleted,
        String text,
        @Nullable String line,
        List<ChangeView> changes,
        List<FileOut> files,
        @Nullable String source) {
    /** @param path to download it from, with the same credentials */
    public record FileOut(String name, String path) {}

    static EntryOut of(EntryView view) {
        return new EntryOut(
                view.id(),
                view.kind().name().toLowerCase(Locale.ROOT),
                view.author(),
                view.at(),
                view.editedAt(),
                view.deleted() != null,
                view.parts().stream().map(Part::text).collect(Collectors.joining()),
                view.line().isEmpty() ? null : view.line(),
                view.changes(),
                view.files().stream()
                        .map(file -> new FileOut(file.name(), file.url()))
                        .toList(),
                view.source());
    }
}
