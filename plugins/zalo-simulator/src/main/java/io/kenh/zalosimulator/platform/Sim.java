package io.kenh.zalosimulator.platform;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One transaction of the simulator.
 *
 * @param now the simulated time, fixed for the transaction
 */
public record Sim(EntityManager em, Instant now, Options options) {

    /** The first row of a constant query with positional parameters. */
    public <T> Optional<T> one(Class<T> type, String hql, Object... args) {
        return list(type, 1, hql, args).stream().findFirst();
    }

    public <T> List<T> list(Class<T> type, int limit, String hql, Object... args) {
        return page(type, 0, limit, hql, args);
    }

    /** Zalo's own lists are paged by offset, so ours are too. */
    public <T> List<T> page(Class<T> type, int offset, int limit, String hql, Object... args) {
        var query = em.createQuery(hql, type).setFirstResult(offset).setMaxResults(limit);
        for (int i = 0; i < args.length; i++) {
            query.setParameter(i + 1, args[i]);
        }
        return query.getResultList();
    }

    public long count(String hql, Object... args) {
        return one(Long.class, hql, args).orElse(0L);
    }

    public int execute(String hql, Object... args) {
        var query = em.createQuery(hql);
        for (int i = 0; i < args.length; i++) {
            query.setParameter(i + 1, args[i]);
        }
        return query.executeUpdate();
    }

    public <T> T save(T entity) {
        em.persist(entity);
        return entity;
    }

    public Instant before(Duration span) {
        return now.minus(span);
    }

    public String millis() {
        return millis(now);
    }

    /** Zalo writes most times as epoch milliseconds in a string. */
    public static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
