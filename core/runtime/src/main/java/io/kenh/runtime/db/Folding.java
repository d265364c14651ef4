package io.kenh.runtime.db;

import io.kenh.api.data.Figures;
import io.kenh.api.job.Job;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Folds differences into the rows of summaries they belong to. Each time in one transaction: whoever reads meanwhile sees all of it or
 * nothing, and the sums are the same. Nobody else changes rows that are there, so nobody waits.
 */
public final class Folding {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST = 2000;

    private final DbDoor db;
    private final List<SummaryTable> tables;

    /** @param entities of the generation */
    public Folding(DbDoor db, Collection<Class<?>> entities) {
        this.db = db;
        this.tables = SummaryTable.among(entities);
    }

    public Job<Void> job() {
        return Job.recurring("core.fold-summaries", EVERY, this::fold);
    }

    void fold() {
        for (var table : tables) {
            while (db.<Boolean>write(em -> fold(em, table))) {
                // Until few are left.
            }
        }
    }

    /** @return whether there may be more */
    private static boolean fold(EntityManager em, SummaryTable table) {
        var type = table.type();
        var differences = locked(em, type, "where f.place is null", Map.of(), MOST);
        var amounts = new LinkedHashMap<SummaryTable.Place, long[]>();
        differences.forEach(row -> amounts.merge(table.place(row), table.amounts(row), (known, more) -> {
            SummaryTable.add(known, more);
            return known;
        }));
        var byText = amounts.keySet().stream().collect(Collectors.toMap(SummaryTable.Place::text, place -> place));
        var texts = byText.keySet().toArray(String[]::new);
        for (var row : locked(em, type, "where one_of(f.place, :places)", Map.of("places", texts), texts.length)) {
            var sum = table.amounts(row);
            SummaryTable.add(sum, Objects.requireNonNull(amounts.remove(byText.get(table.text(row)))));
            if (SummaryTable.nothing(sum)) {
                em.remove(row);
            } else {
                table.say(row, sum);
            }
        }
        amounts.forEach((place, sum) -> {
            if (!SummaryTable.nothing(sum)) {
                em.persist(table.row(place, sum, true));
            }
        });
        differences.forEach(em::remove);
        return differences.size() == MOST;
    }

    private static List<? extends Figures> locked(
            EntityManager em, Class<? extends Figures> type, String where, Map<String, Object> parameters, int most) {
        if (most == 0) {
            return List.of();
        }
        var query = em.createQuery("from " + type.getName() + " f " + where + " order by f.id", type)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
