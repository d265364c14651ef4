package io.kenh.inbox.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The customer pane: the contact and what other plugins know.
 *
 * @param silent asked not to be contacted: answers only
 * @param channel its signal {@code <channel>.links} has the pane read again
 */
public record CustomerView(
        long id,
        String channel,
        long partnerId,
        String name,
        @Nullable String avatar,
        @Nullable String phone,
        @Nullable String email,
        boolean shadow,
        boolean silent,
        Content parts) {}
