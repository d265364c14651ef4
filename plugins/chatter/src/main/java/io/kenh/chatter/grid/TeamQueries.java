package io.kenh.chatter.grid;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.chatter.access.Reachable;
import io.kenh.chatter.activity.Activity;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everybody's activities about all documents the actor may read. */
public final class TeamQueries {
    private static final List<String> ROW =
            List.of("id", "docType", "docId", "typeId", "summary", "note", "dueOn", "assigneeId", "createdBy");

    private final Host host;
    private final Reachable reachable;

    public TeamQueries(Host host, Reachable reachable) {
        this.host = host;
        this.reachable = reachable;
    }

    /** One query, with the actor's reach in it. */
    private final class Question {
        final CriteriaBuilder cb;
        final Root<Activity> activity;
        final CriteriaQuery<Tuple> query;
        final List<Predicate> where = new ArrayList<>();
        private final EntityManager em;

        Question(EntityManager em, Wish wish, LocalDate today) {
            this.em = em;
            cb = em.getCriteriaBuilder();
            query = cb.createTupleQuery();
            activity = query.from(Activity.class);
            where.add(wish.of(cb, activity, today));
            where.add(reachable.of(em, query, activity));
        }

        List<Tuple> list(Stream<? extends Selection<?>> what, int skip, int limit) {
            query.select(cb.tuple(what.toArray(Selection[]::new))).where(where.toArray(Predicate[]::new));
            return em.createQuery(query)
                    .setFirstResult(skip)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    /** Counts by everything one may filter by, unless they are too many. */
    Tallies tallies(LocalDate today) {
        var everything = new Wish("", "", 0);
        return host.db().read(em -> {
            if (!Tallies.few(em, "") && many(em, everything, today)) {
                return new Tallies(List.of(), true);
            }
            var question = new Question(em, everything, today);
            var by = Tally.by(question.activity);
            question.query.groupBy(by);
            var counts = Tally.counts(question.cb, question.activity, today);
            return new Tallies(
                    question.list(Stream.concat(by.stream(), counts.stream()), 0, Tallies.MOST).stream()
                            .map(Tally::of)
                            .toList(),
                    false);
        });
    }

    private boolean many(EntityManager em, Wish wish, LocalDate today) {
        var probe = new Question(em, wish, today);
        return !probe.list(Stream.of(probe.activity.get("id")), Tallies.MOST, 1).isEmpty();
    }

    /** The most urgent first. @param document type of the documents, empty for all */
    Slice<ActivityRow> page(Wish wish, String document, LocalDate today, int limit, @Nullable String after) {
        var from = Cursor.decode(after, 2);
        return host.db().read(em -> {
            var question = new Question(em, wish, today);
            var cb = question.cb;
            var day = question.activity.<LocalDate>get("dueOn");
            var id = question.activity.<Long>get("id");
            if (!document.isEmpty()) {
                question.where.add(cb.equal(question.activity.get("docType"), document));
            }
            from.ifPresent(cursor -> {
                var last = ActivityQueries.day(cursor);
                question.where.add(cb.greaterThanOrEqualTo(day, last));
                question.where.add(cb.or(cb.greaterThan(day, last), cb.greaterThan(id, cursor.asLong(1))));
            });
            question.query.orderBy(cb.asc(day), cb.asc(id));
            var rows = question.list(ROW.stream().map(question.activity::get), 0, limit + 1).stream()
                    .map(TeamQueries::row)
                    .toList();
            return Slice.of(rows, limit, row -> Cursor.of(row.dueOn(), row.id()));
        });
    }

    private static ActivityRow row(Tuple row) {
        return new ActivityRow(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, LocalDate.class),
                row.get(7, Long.class),
                row.get(8, Long.class),
                State.PLANNED);
    }
}
