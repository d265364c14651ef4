package io.kenh.portal.bridge.inbox;

import java.time.Instant;
import java.util.List;

/** What was said, the oldest first. @param older address of what was said before; empty when this is all */
public record ChatView(ChatRow chat, List<Said> lines, String older) {
    /** @param own by the customer who reads it */
    public record Said(boolean own, String author, String text, Instant at, List<Came> came) {}

    /**
     * Something that came with it.
     *
     * @param path empty while its content is not stored here, and for what has none
     */
    public record Came(String path, String name, boolean picture) {}
}
