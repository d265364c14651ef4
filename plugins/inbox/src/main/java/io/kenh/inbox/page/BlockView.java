package io.kenh.inbox.page;

import java.util.List;

/**
 * Some lines of a conversation.
 *
 * @param from cursor of the first line: what a refresh asks for again
 * @param older where the lines before come from; empty at the beginning
 */
public record BlockView(long id, List<MessageView> lines, String from, String older, boolean mayReply) {}
