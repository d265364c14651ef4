package io.kenh.runtime.db;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Recognises that somebody else was faster. */
final class Conflicts {
    /** Serialization failure, deadlock, lock not available; H2: lock time-out and concurrent update. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private Conflicts() {}

    /** @return what to throw instead; never returns for an {@link Error} */
    static RuntimeException translate(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (!(failure instanceof KenhException) && isConflict(failure)) {
            return new KenhException(CoreError.CONFLICT, failure);
        }
        return (RuntimeException) failure;
    }

    private static boolean isConflict(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            var conflict = switch (at) {
                case OptimisticLockException e -> true;
                case PessimisticLockException e -> true;
                case LockTimeoutException e -> true;
                case StaleStateException e -> true;
                case org.hibernate.PessimisticLockException e -> true;
                case SQLException e -> e.getSQLState() != null && STATES.contains(e.getSQLState());
                default -> false;
            };
            if (conflict) {
                return true;
            }
        }
        return false;
    }
}
