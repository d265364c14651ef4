package io.kenh.api.data;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for twice under one name is made once. The plugin has a table for it: {@code company_id}, {@code once_key} of 80
 * characters, both together its primary key, and {@code record_id}, which may be null.
 */
public final class OnceKeys {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");

    private final String claim;
    private final String keep;
    private final String kept;

    public OnceKeys(String table) {
        var one = " where company_id = :company and once_key = :key";
        this.claim = "insert into " + table + " (company_id, once_key) values (:company, :key) on conflict do nothing";
        this.keep = "update " + table + " set record_id = :record" + one;
        this.kept = "select record_id from " + table + one;
    }

    /**
     * For the actor's company, inside a write.
     *
     * @param key null: made each time
     * @param make gives the new record's id
     * @return that of the record that has this name
     * @throws KenhException {@code core.invalid} for what is no key: 1 to 80 visible characters without accents
     */
    public long made(EntityManager em, @Nullable String key, LongSupplier make) {
        if (key == null) {
            return make.getAsLong();
        }
        if (!KEY.matcher(key).matches()) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("key", Current.texts().get("core-host.api.key")));
        }
        long company = Current.actor().companyId();
        // Two may come at once: the second waits for the first and finds what it made.
        boolean first = em.createNativeQuery(claim)
                        .setParameter("company", company)
                        .setParameter("key", key)
                        .executeUpdate()
                == 1;
        if (!first) {
            var record = em.createNativeQuery(kept, Long.class)
                    .setParameter("company", company)
                    .setParameter("key", key)
                    .getSingleResult();
            return ((Number) record).longValue();
        }
        long made = make.getAsLong();
        em.createNativeQuery(keep)
                .setParameter("record", made)
                .setParameter("company", company)
                .setParameter("key", key)
                .executeUpdate();
        return made;
    }
}
