package io.kenh.inbox.page;

import org.jspecify.annotations.Nullable;

/**
 * What became of a sending.
 *
 * @param error empty when it was taken
 * @param token names the next sending
 * @param go where to go on after a command, else null
 */
public record ResultView(
        String error, String token, @Nullable String go) {}
