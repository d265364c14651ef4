package io.kenh.crm.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from, by names.
 *
 * @param medium the way it came, e.g. the channel's name
 * @param source what it came from, e.g. the account's name
 * @param campaign what brought it
 */
public record Attribution(
        @Nullable String medium,
        @Nullable String source,
        @Nullable String campaign) {
    public static final Attribution NONE = new Attribution(null, null, null);

    public boolean empty() {
        return medium == null && source == null && campaign == null;
    }
}
