package io.kenh.chatter.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's thread.
 *
 * @param base path of the thread's routes
 * @param topic what tells that it changed
 * @param actions what others put beside the composer
 * @param token names the next note
 */
public record ThreadView(
        String base,
        String topic,
        Entries entries,
        BoxView activities,
        FollowersView followers,
        boolean mayWrite,
        Content actions,
        String token,
        String script,
        String style) {
    /** A page of entries, newest first. */
    public record Entries(List<EntryView> items, @Nullable String next, boolean mayWrite, boolean search) {}
}
