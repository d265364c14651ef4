package io.kenh.inbox.page;

import io.kenh.ui.Kit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in the list.
 *
 * @param problem of a last answer that failed or may have; null for any other
 * @param from whose words the preview is, with a colon; empty for the customer's
 * @param unreadCount how many messages of the customer the reader has not seen
 * @param window null when there is nothing to say, or when the channel is off
 * @param assignee null for nobody
 */
public record RowView(
        long id,
        String url,
        String name,
        @Nullable String avatar,
        String preview,
        @Nullable StatusView problem,
        String from,
        Instant at,
        String channelIcon,
        String account,
        @Nullable String assignee,
        boolean unread,
        long unreadCount,
        boolean needsReply,
        boolean done,
        @Nullable WindowView window,
        boolean selected) {
    /** {@code 99+} from a hundred on; empty when the number is not known. */
    public String unreadText() {
        return unreadCount > 99 ? "99+" : unreadCount > 0 ? Kit.number(unreadCount) : "";
    }

    /** Changes when anything shown changes. */
    public String rev() {
        var trouble = problem == null ? "" : problem.status().name();
        var phase = window == null ? "" : window.phase() + window.badge();
        return Rev.of(
                url,
                name,
                avatar,
                preview,
                trouble,
                from,
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
