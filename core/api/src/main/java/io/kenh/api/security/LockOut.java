package io.kenh.api.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords, as part of the entity that has one (columns {@code failed_attempts}, {@code lock_count}, {@code locked_until}).
 * Five lock the account for 15 minutes; each further lock doubles, up to a day. Lock the row before counting, so that parallel guesses are
 * counted one by one.
 */
@Embeddable
public class LockOut {
    public static final int ATTEMPTS = 5;
    public static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Column(name = "failed_attempts")
    private int failedAttempts;

    /** How often in a row it was locked. */
    @Column(name = "lock_count")
    private int lockCount;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    public LockOut() {}

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public @Nullable Instant until() {
        return lockedUntil;
    }

    public void failed(Instant now) {
        if (locked(now)) {
            return;
        }
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS) {
            failedAttempts = 0;
            var pause = FIRST.multipliedBy(1L << Math.min(lockCount, 10));
            lockedUntil = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
            lockCount++;
        }
    }

    public void clear() {
        failedAttempts = 0;
        lockCount = 0;
        lockedUntil = null;
    }
}
