package io.kenh.mail.server;

import io.kenh.mail.message.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as its page shows it.
 *
 * @param changedAt by a person
 * @param problem what stands in the way of every letter, null while all is well
 * @param said the server's words
 */
public record ServerState(
        ServerData data,
        Instant changedAt,
        boolean hasPassword,
        @Nullable Reason problem,
        String said,
        @Nullable Instant pausedUntil) {}
