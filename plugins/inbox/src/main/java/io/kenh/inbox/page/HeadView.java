package io.kenh.inbox.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The bar above the messages.
 *
 * @param assignee null for nobody
 * @param back the list, with its filters
 */
public record HeadView(
        long id,
        String name,
        @Nullable String avatar,
        String channelIcon,
        String account,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        boolean mine,
        boolean done,
        long lastInboundPosition,
        boolean mayAssign,
        boolean mayReply,
        String back,
        Content actions) {}
