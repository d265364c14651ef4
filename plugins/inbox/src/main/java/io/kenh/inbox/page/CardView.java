package io.kenh.inbox.page;

import io.kenh.api.data.DocGlance;
import io.kenh.api.data.Documents;
import org.jspecify.annotations.Nullable;

/**
 * A document in a conversation, as it stands now.
 *
 * @param news where this card is read again
 * @param topic of the document's changes
 */
public record CardView(String news, String topic, String title, String path, DocGlance glance) {
    /** @return null for what has only a title: the note says it already */
    static @Nullable CardView of(long messageId, Documents.@Nullable Seen seen) {
        if (seen == null || seen.glance().isEmpty()) {
            return null;
        }
        var view = seen.view();
        return new CardView(
                "/inbox/messages/" + messageId + "/card",
                view.ref().type() + "." + view.ref().id(),
                view.title(),
                view.path(),
                seen.glance().get());
    }

    String rev() {
        return Rev.of(title, path, glance);
    }
}
