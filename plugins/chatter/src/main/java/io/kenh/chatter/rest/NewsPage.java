package io.kenh.chatter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next give it back as {@code after} for older ones */
public record NewsPage(
        int unread, List<NewsOut> items, @Nullable String next) {}
