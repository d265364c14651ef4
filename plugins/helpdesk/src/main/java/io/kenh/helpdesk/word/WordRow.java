package io.kenh.helpdesk.word;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing said.
 *
 * @param customer by the customer; else to the customer
 * @param fileId of what came with it
 */
public record WordRow(
        long id,
        boolean customer,
        String author,
        String body,
        @Nullable String fileId,
        String fileName,
        Instant saidAt) {}
