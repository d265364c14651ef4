package io.kenh.helpdesk.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Tokens;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a customer sends twice, by an impatient finger or a bad connection, does once. */
final class SentForms {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,64}");
    /** So long somebody may come back to a form that was sent. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String TAKE = "insert into helpdesk_portal_form (partner_id, form_key, ticket_id, sent_at)"
            + " values (:partner, :key, 0, :now) on conflict do nothing";
    private static final String MADE =
            "update helpdesk_portal_form set ticket_id = :ticket where partner_id = :partner and form_key = :key";
    private static final String BEFORE =
            "select ticket_id from helpdesk_portal_form where partner_id = :partner and form_key = :key";
    private static final String FORGET = "delete from helpdesk_portal_form where sent_at < :day";

    private final Host host;

    SentForms(Host host) {
        this.host = host;
    }

    /** Of a new form. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    /** Of what was said with a form: who comes back to it and says something else is heard again. */
    static String said(String key, String text, @Nullable StoredFile file) {
        return KEY.matcher(key).matches()
                ? Tokens.hash(String.join("\n", key, file == null ? "" : file.name(), text))
                : key;
    }

    /**
     * Something is done about a ticket, once for each form. A form without a key, of whoever writes the request by hand, does it each time.
     *
     * @return the ticket's id, now or then
     */
    long once(long partner, String key, LongSupplier work) {
        return host.db().write(em -> {
            if (!KEY.matcher(key).matches()) {
                return work.getAsLong();
            }
            return taken(em, partner, key).orElseGet(() -> {
                long made = work.getAsLong();
                em.createNativeQuery(MADE)
                        .setParameter("ticket", made)
                        .setParameter("partner", partner)
                        .setParameter("key", key)
                        .executeUpdate();
                return made;
            });
        });
    }

    /** What the form made before. Of two at once the second waits here for the first. */
    private Optional<Long> taken(EntityManager em, long partner, String key) {
        var now = host.clock().instant();
        em.createNativeQuery(FORGET).setParameter("day", now.minus(KEPT)).executeUpdate();
        int first = em.createNativeQuery(TAKE)
                .setParameter("partner", partner)
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        return first == 1
                ? Optional.empty()
                : Optional.of(((Number) em.createNativeQuery(BEFORE)
                                .setParameter("partner", partner)
                                .setParameter("key", key)
                                .getSingleResult())
                        .longValue());
    }
}
