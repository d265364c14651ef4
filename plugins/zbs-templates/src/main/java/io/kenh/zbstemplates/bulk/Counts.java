package io.kenh.zbstemplates.bulk;

import io.kenh.zbstemplates.send.MessageState;
import java.util.Map;

/**
 * How a bulk send's documents stand.
 *
 * @param messages how the messages of those stand that are queued
 */
public record Counts(Map<Verdict, Long> verdicts, Map<MessageState, Long> messages) {
    public long of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    public long of(MessageState state) {
        return messages.getOrDefault(state, 0L);
    }

    public long blocked() {
        return Verdict.blocking().stream().mapToLong(this::of).sum();
    }

    public long all() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The platform has them. */
    public long accepted() {
        return messages.entrySet().stream()
                .filter(entry -> entry.getKey().accepted())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long failed() {
        return of(MessageState.FAILED);
    }

    /** Being sent, or being found out about. */
    public long underWay() {
        return of(MessageState.SENDING) + of(MessageState.UNKNOWN);
    }

    /** Not tried yet, with or without a message. */
    public long waiting() {
        return of(Verdict.FITS) + of(MessageState.QUEUED) + of(MessageState.WAITING);
    }
}
