package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of users, by name. */
public final class Staff {
    private static final String PAGE = "select u.id, u.name, u.email, u.active, u.lockOut.lockedUntil, u.lastLoginAt,"
            + " u.sortText from CoreUser u where u.serviceAccount = false and u.sortText like :search escape '!'"
            + " and (u.sortText > :text or u.sortText = :text and u.id > :id) order by u.sortText, u.id";

    /** One row. */
    public record StaffRow(
            long id,
            String name,
            String email,
            boolean active,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLoginAt,
            String sortText) {
        public boolean locked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    private final Host host;

    Staff(Host host) {
        this.host = host;
    }

    /** @param search part of a name or e-mail, with or without accents */
    public Slice<StaffRow> page(String search, Optional<Cursor> after, int limit) {
        var rows = host.db()
                .read(em -> em.createQuery(PAGE, StaffRow.class)
                        .setParameter("search", SearchText.containing(Emails.searchable(search)))
                        .setParameter(
                                "text", after.map(cursor -> cursor.asText(0)).orElse(""))
                        .setParameter(
                                "id", after.map(cursor -> cursor.asLong(1)).orElse(0L))
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(rows, limit, row -> Cursor.of(row.sortText(), row.id()));
    }

    public StaffRow get(long id) {
        return host.db().read(em -> {
            var user = Accounts.entity(em, id);
            return new StaffRow(
                    id, user.name(), user.email(), user.active(), user.lockOut().until(), null, "");
        });
    }
}
