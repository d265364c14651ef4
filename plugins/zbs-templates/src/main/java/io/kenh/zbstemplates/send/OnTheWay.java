package io.kenh.zbstemplates.send;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those messages of a run whose calls have no outcome yet. */
final class OnTheWay {
    /**
     * What was left when none was on the way: between answers that overtake each other no other figure is certain.
     *
     * @param left null when nobody could tell
     */
    record Mark(@Nullable Long left, Instant at) {}

    private final Collection<Attempt> attempts;
    private @Nullable Mark mark;

    /** @param attempts read again with each question */
    OnTheWay(Collection<Attempt> attempts) {
        this.attempts = attempts;
    }

    boolean isEmpty() {
        return attempts.isEmpty();
    }

    int count() {
        return attempts.size();
    }

    /** How many the day's quota will count. */
    long byPhone() {
        return attempts.stream()
                .filter(attempt -> attempt.to().route() == Route.PHONE)
                .count();
    }

    /** What one more by phone is to be compared with later. @param left as known now */
    Mark mark(@Nullable Long left, Instant now) {
        var held = mark;
        if (held == null || byPhone() == 0) {
            held = new Mark(left, now);
            mark = held;
        }
        return held;
    }

    Long[] messages() {
        return attempts.stream().map(Attempt::messageId).toArray(Long[]::new);
    }

    Long[] partners() {
        return some(Recipient::partnerId).toArray(Long[]::new);
    }

    String[] phones() {
        return some(Recipient::phone).toArray(String[]::new);
    }

    String[] users() {
        return some(Recipient::userId).toArray(String[]::new);
    }

    private <T> Stream<T> some(Function<Recipient, @Nullable T> what) {
        return attempts.stream().map(Attempt::to).map(what).filter(Objects::nonNull);
    }
}
