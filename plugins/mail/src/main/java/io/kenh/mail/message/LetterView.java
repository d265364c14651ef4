package io.kenh.mail.message;

import io.kenh.api.data.DocView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of a letter.
 *
 * @param document what it is about, null when the reader may not see it
 * @param sender who wrote it, null for the system
 */
public record LetterView(
        LetterRow letter,
        @Nullable DocView document,
        @Nullable String sender,
        boolean maySend) {
    public boolean mayRepeat() {
        return maySend && letter.state().repeatable();
    }

    public boolean mayCancel() {
        return maySend && letter.state().cancellable();
    }

    public boolean unknown() {
        return letter.state() == LetterState.UNKNOWN;
    }

    /** The state does not say that the server may have it from before. */
    public boolean perhapsThere() {
        return letter.unclear() && !unknown();
    }

    /** When it goes; null when it does not. */
    public @Nullable Instant due() {
        return letter.state() == LetterState.QUEUED ? letter.dueAt() : null;
    }

    public @Nullable String why() {
        return letter.reason() == null ? null : letter.reason().text();
    }
}
