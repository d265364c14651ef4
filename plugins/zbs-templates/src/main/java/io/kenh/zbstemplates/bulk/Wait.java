package io.kenh.zbstemplates.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What some messages wait for. @param key text key of the reason @param since when the latest began to @param until when the first goes on */
public record Wait(
        @Nullable String key,
        long count,
        Instant since,
        @Nullable Instant until) {}
