package io.kenh.inbox.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next give it as {@code after} for the next page; null on the last */
public record ConversationPage(
        List<ConversationOut> items, @Nullable String next) {}
