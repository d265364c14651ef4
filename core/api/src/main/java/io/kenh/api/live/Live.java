package io.kenh.api.live;

import io.kenh.api.security.Permission;

/**
 * Tells open pages that something changed. A signal carries no data: the page fetches what it shows again, by a route that checks access.
 * Pages listen with htmx: {@code hx-trigger="sse:inbox.conversations"}.
 */
public interface Live {
    /**
     * Inside {@code db.write} it is sent after the commit, else at once.
     *
     * @param topic {@code <plugin>.<noun>} with, for one record, {@code .<id>}: {@code inbox.conversation.42}
     * @param audience who may learn that something changed
     */
    void signal(String topic, Permission audience);
}
