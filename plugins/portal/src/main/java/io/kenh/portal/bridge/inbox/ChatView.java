package io.kenh.portal.bridge.inbox;

import java.time.Instant;
import java.util.List;

/** What was said, the oldest first. */
public record ChatView(ChatRow chat, List<Said> lines) {
    /** @param attachments how many came with it */
    public record Said(String author, String text, Instant at, int attachments) {}
}
