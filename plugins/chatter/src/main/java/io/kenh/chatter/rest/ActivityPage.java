package io.kenh.chatter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next give it back as {@code after} for later ones */
public record ActivityPage(
        List<ActivityOut> items, @Nullable String next) {}
