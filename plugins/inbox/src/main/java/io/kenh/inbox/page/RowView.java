package io.kenh.inbox.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in the list.
 *
 * @param window null when there is nothing to say
 * @param assignee null for nobody
 */
public record RowView(
        long id,
        String url,
        String name,
        @Nullable String avatar,
        String preview,
        boolean ours,
        Instant at,
        String channelIcon,
        String account,
        @Nullable String assignee,
        boolean unread,
        int unreadCount,
        boolean needsReply,
        boolean done,
        @Nullable WindowView window,
        boolean selected) {
    /** Changes when anything shown changes. */
    public String rev() {
        var phase = window == null ? "" : window.phase() + window.badge();
        return Rev.of(
                url,
                name,
                avatar,
                preview,
                ours,
                at,
                channelIcon,
                account,
                assignee,
                unread,
                unreadCount,
                needsReply,
                done,
                phase,
                selected);
    }
}
