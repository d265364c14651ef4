package io.kenh.inbox.page;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.ui.Kit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The one of a group to worry about: a failure before everything, then what is furthest from being read. */
    static Optional<StatusView> worst(List<StatusView> group) {
        return group.stream().min(Comparator.comparingInt(StatusView::rank));
    }

    private int rank() {
        return switch (status) {
            case FAILED -> -2;
            case UNKNOWN -> -1;
            case QUEUED, SENT, DELIVERED, READ -> status.rank();
            case CANCELLED -> MessageStatus.READ.rank() + 1;
        };
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
