package io.kenh.portal.bridge.inbox;

import io.kenh.inbox.api.Replies.Line;
import java.util.List;

/** What was said, the oldest first. */
public record ChatView(ChatRow chat, List<Line> lines) {}
