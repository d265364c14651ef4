package io.kenh.inbox.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The customer pane: the contact, what other plugins know, other conversations. */
public record CustomerView(
        long id,
        long partnerId,
        String name,
        @Nullable String avatar,
        @Nullable String phone,
        @Nullable String email,
        boolean shadow,
        Content parts) {}
