package io.kenh.helpdesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise as it is read. @param targetId the stage to reach */
public record PromiseView(
        String name,
        long targetId,
        Instant deadline,
        SlaState state,
        @Nullable Instant reachedAt) {}
