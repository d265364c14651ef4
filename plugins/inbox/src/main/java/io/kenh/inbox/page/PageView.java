package io.kenh.inbox.page;

import org.jspecify.annotations.Nullable;

/** The whole page; {@code conversation} is null while none is chosen. */
public record PageView(ListView list, @Nullable ConversationView conversation, String script, String style) {}
