package io.kenh.inbox.page;

/**
 * What became of a sending.
 *
 * @param error empty when it was taken
 * @param token names the next sending
 */
public record ResultView(String error, String token) {}
