package io.kenh.chatter.grid;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.chatter.activity.Activity;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.State;
import io.kenh.ui.records.Picked;
import io.kenh.ui.records.Picked.Line;
import io.kenh.ui.records.RecordQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads the activities of the records of a list. Each is one statement, whatever its number of rows. */
final class GridQueries {
    private static final String CELLS = """
            select a.docId, a.typeId, min(a.dueOn), count(a.id), min(a.assigneeId), max(a.assigneeId) from Activity a
            where a.docType = :document and a.state = io.kenh.chatter.activity.State.PLANNED and one_of(a.docId, :ids)
                and (:person = 0L or a.assigneeId = :person)
            group by a.docId, a.typeId
            """;
    private static final String PUT_AWAY = """
            select t.id from ActivityType t
            where t.active = false and exists (select 1 from Activity a where a.docType = :document
                and a.state = io.kenh.chatter.activity.State.PLANNED and a.typeId = t.id)
            """;

    private GridQueries() {}

    /** A document by the first of its activities that are meant. */
    record First(long document, long activity, LocalDate dueOn) {}

    /** @param one and {@code other}: of its assignees, the same where there is only one */
    record Cell(long document, long type, LocalDate next, long count, long one, long other) {}

    /** The documents with such activities, the most urgent first. */
    static Slice<First> first(Picked records, String document, Wish wish, int limit) {
        var rows = records.ask(query -> {
            var cb = query.cb();
            var first = own(query, document, wish, records.today());
            query.and(cb.not(cb.exists(earlier(query, first, document, wish, records.today()))));
            Cursor.decode(records.after(), 2).ifPresent(cursor -> query.and(beyond(query, first, cursor)));
            query.order(cb.asc(first.get("dueOn")), cb.asc(first.get("id")));
            query.select(query.id());
            query.select(first.get("id"));
            query.select(first.get("dueOn"));
            return query.list(0, limit + 1).stream()
                    .map(row -> new First(row.get(0, Long.class), row.get(1, Long.class), row.get(2, LocalDate.class)))
                    .toList();
        });
        return Slice.of(rows, limit, row -> Cursor.of(row.dueOn(), row.activity()));
    }

    /** Beside each record its activities that are meant. */
    private static Root<Activity> own(RecordQuery query, String document, Wish wish, LocalDate today) {
        var cb = query.cb();
        var activity = query.from(Activity.class);
        query.and(cb.equal(activity.get("docType"), document));
        query.and(cb.equal(activity.get("docId"), query.id()));
        query.and(wish.of(cb, activity, today));
        return activity;
    }

    private static Subquery<Integer> earlier(
            RecordQuery query, Root<Activity> first, String document, Wish wish, LocalDate today) {
        var cb = query.cb();
        var sub = query.subquery(Integer.class);
        var other = sub.from(Activity.class);
        var day = other.<LocalDate>get("dueOn");
        return sub.select(cb.literal(1))
                .where(
                        cb.equal(other.get("docType"), document),
                        cb.equal(other.get("docId"), first.get("docId")),
                        wish.of(cb, other, today),
                        cb.or(
                                cb.lessThan(day, first.<LocalDate>get("dueOn")),
                                cb.and(
                                        cb.equal(day, first.get("dueOn")),
                                        cb.lessThan(other.<Long>get("id"), first.<Long>get("id")))));
    }

    private static Predicate beyond(RecordQuery query, Root<Activity> first, Cursor cursor) {
        var cb = query.cb();
        var last = ActivityQueries.day(cursor);
        var day = first.<LocalDate>get("dueOn");
        return cb.and(
                cb.greaterThanOrEqualTo(day, last),
                cb.or(cb.greaterThan(day, last), cb.greaterThan(first.<Long>get("id"), cursor.asLong(1))));
    }

    /** The documents about which nothing is planned, in the order of the list. */
    static Slice<Line> without(Picked records, String document, int limit) {
        return records.page(
                query -> {
                    var cb = query.cb();
                    var sub = query.subquery(Integer.class);
                    var activity = sub.from(Activity.class);
                    sub.select(cb.literal(1))
                            .where(
                                    cb.equal(activity.get("docType"), document),
                                    cb.equal(activity.get("docId"), query.id()),
                                    cb.equal(activity.get("state"), State.PLANNED));
                    query.and(cb.not(cb.exists(sub)));
                },
                limit);
    }

    /** Counts of all of them, unless they are too many. */
    static Tallies tallies(Host host, Picked records, String document) {
        var everything = new Wish("", "", 0);
        boolean cut = !host.db().read(em -> Tallies.few(em, document))
                && records.ask(query -> {
                    query.select(
                            own(query, document, everything, records.today()).get("id"));
                    return !query.list(Tallies.MOST, 1).isEmpty();
                });
        return cut
                ? new Tallies(List.of(), true)
                : new Tallies(
                        records.ask(query -> {
                            var activity = own(query, document, everything, records.today());
                            Tally.by(activity).forEach(query::select);
                            Tally.counts(query.cb(), activity, records.today()).forEach(query::select);
                            query.group(Tally.by(activity));
                            return query.list(0, Tallies.MOST).stream()
                                    .map(Tally::of)
                                    .toList();
                        }),
                        false);
    }

    /** @param ids of documents the actor can see */
    static List<Cell> cells(EntityManager em, String document, Collection<Long> ids, long person) {
        return em.createQuery(CELLS, Cell.class)
                .setParameter("document", document)
                .setParameter("ids", ids.toArray(Long[]::new))
                .setParameter("person", person)
                .getResultList();
    }

    /** Types no longer in use of which something is still to be done. */
    static List<Long> putAway(EntityManager em, String document) {
        return em.createQuery(PUT_AWAY, Long.class)
                .setParameter("document", document)
                .getResultList();
    }
}
