package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Who tried to sign in, the latest first. Kept for half a year. */
public final class LoginLog {
    private static final String PAGE = "select l.id, l.happenedAt, l.email, l.outcome, l.address, l.userAgent"
            + " from CoreLogin l where l.happenedAt < :at or l.happenedAt = :at and l.id < :id"
            + " order by l.happenedAt desc, l.id desc";
    private static final Duration KEPT = Duration.ofDays(183);

    /** One attempt. */
    public record LoginRow(
            long id, Instant at, String email, CoreLogin.Outcome outcome, String address, String userAgent) {}

    private final Host host;

    LoginLog(Host host) {
        this.host = host;
    }

    public Slice<LoginRow> page(Optional<Cursor> after, int limit) {
        var at = after.map(cursor -> instant(cursor.asText(0)))
                .orElseGet(() -> host.clock().instant().plus(Duration.ofDays(1)));
        var rows = host.db()
                .read(em -> em.createQuery(PAGE, LoginRow.class)
                        .setParameter("at", at)
                        .setParameter(
                                "id", after.map(cursor -> cursor.asLong(1)).orElse(Long.MAX_VALUE))
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
    }

    /** Deletes what nobody needs any more: old lines, dead sessions and links. */
    void sweep() {
        var now = host.clock().instant();
        host.db().write(em -> {
            em.createQuery("delete from CoreLogin l where l.happenedAt < :before")
                    .setParameter("before", now.minus(KEPT))
                    .executeUpdate();
            em.createQuery("delete from CoreSession s where s.expiresAt < :now or s.lastSeenAt <= :idle")
                    .setParameter("now", now)
                    .setParameter("idle", now.minus(Sessions.IDLE))
                    .executeUpdate();
            return em.createQuery("delete from CoreOneTimeToken t where t.expiresAt < :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }
}
