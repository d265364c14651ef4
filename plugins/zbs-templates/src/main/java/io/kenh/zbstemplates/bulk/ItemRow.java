package io.kenh.zbstemplates.bulk;

import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a bulk send, and its message when there is one.
 *
 * @param detail a text key for {@link Verdict#UNFIT}, problems of values as a JSON array for {@link Verdict#VALUES}, values that are
 *     shortened likewise for one that fits, else empty
 */
public record ItemRow(
        long id,
        long documentId,
        String title,
        String customer,
        Verdict verdict,
        String detail,
        @Nullable Route route,
        @Nullable Long cost,
        @Nullable Long messageId,
        @Nullable MessageState state,
        @Nullable Why why,
        @Nullable Instant changedAt) {}
