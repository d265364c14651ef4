package io.kenh.inbox.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Newest first. @param next give it as {@code after} for older ones; null at the beginning of the conversation */
public record MessagesOut(List<MessageOut> items, @Nullable String next) {}
