package io.kenh.inbox.page;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.ui.Kit;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A status as people see it: icon, word and colour.
 *
 * @param reason why it failed or waits
 */
public record StatusView(
        MessageStatus status,
        String icon,
        String word,
        Tone tone,
        Instant at,
        @Nullable String reason) {
    static StatusView of(MessageStatus status, Instant at, @Nullable String reason) {
        var word = Kit.t("inbox.status." + status.name().toLowerCase(Locale.ROOT));
        return switch (status) {
            case QUEUED -> new StatusView(status, "hourglass", word, Tone.NEUTRAL, at, reason);
            case UNKNOWN -> new StatusView(status, "hourglass-high", word, Tone.WARNING, at, reason);
            case SENT -> new StatusView(status, "check", word, Tone.NEUTRAL, at, reason);
            case DELIVERED -> new StatusView(status, "circle-check", word, Tone.NEUTRAL, at, reason);
            case READ -> new StatusView(status, "eye", word, Tone.INFO, at, reason);
            case FAILED -> new StatusView(status, "x", word, Tone.DANGER, at, reason);
            case CANCELLED -> new StatusView(status, "ban", word, Tone.NEUTRAL, at, reason);
        };
    }

    /** It failed, or nobody knows whether it did. */
    public boolean troubled() {
        return failed() || unknown();
    }

    String rev() {
        return Rev.of(status.name(), at, reason);
    }

    public boolean failed() {
        return status == MessageStatus.FAILED;
    }

    /** Nobody knows whether it arrived: a person may say so. */
    public boolean unknown() {
        return status == MessageStatus.UNKNOWN;
    }

    public String css() {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
