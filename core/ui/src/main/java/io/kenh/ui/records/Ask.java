package io.kenh.ui.records;

import io.kenh.api.data.SummaryShape;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query over the records that the actor may see and the state selects, or over their summary. There is no other way to a query here.
 */
final class Ask<T> implements RecordQuery {
    final CriteriaBuilder cb;
    final Root<T> root;
    private final EntityManager em;
    private final CriteriaQuery<Tuple> query;
    private final List<Predicate> where = new ArrayList<>();
    private final List<Selection<?>> select = new ArrayList<>();
    private final @Nullable SummaryShape summary;

    /** @param summary one that covers all that will be asked, instead of the records; null for the records themselves */
    @SuppressWarnings("unchecked") // a summary's attributes are named by the record's
    Ask(EntityManager em, Records<T> records, State state, LocalDate today, @Nullable SummaryShape summary) {
        this.em = em;
        this.summary = summary;
        cb = em.getCriteriaBuilder();
        query = cb.createTupleQuery();
        Class<?> of = summary == null ? records.entity() : summary.type();
        root = (Root<T>) query.from(of);
        records.scopes().forEach(scope -> where.add(scope.apply(cb, root, this::path)));
        var text = state.get("q").strip();
        if (!text.isEmpty() && !records.searches().isEmpty()) {
            where.add(cb.or(records.searches().stream()
                    .map(search -> search.match(cb, query, root, text))
                    .toArray(Predicate[]::new)));
        }
        var filters = new Filters(cb, query, root, today, this::path);
        for (var column : records.columns()) {
            state.conditions(column.id()).forEach(values -> where.add(filters.of(column, values)));
        }
    }

    private String path(String ofRecord) {
        return summary == null ? ofRecord : Covered.path(summary, ofRecord);
    }

    /** What a row holds of a column; labels are found by the record's own id. */
    <X> Expression<X> at(Column column) {
        return Paths.of(root, column.kind() == Column.Kind.LABELS ? "id" : path(column.path()));
    }

    @Override
    public CriteriaBuilder cb() {
        return cb;
    }

    @Override
    public <X> Root<X> from(Class<X> other) {
        return query.from(other);
    }

    @Override
    public <X> Subquery<X> subquery(Class<X> result) {
        return query.subquery(result);
    }

    @Override
    public Expression<Long> id() {
        return root.get("id");
    }

    /** How many records. */
    Expression<Long> number() {
        return summary == null ? cb.count(id()) : cb.sum(root.<Long>get(SummaryShape.RECORDS));
    }

    @Override
    public int select(Expression<?> expression) {
        select.add(expression);
        return select.size() - 1;
    }

    @Override
    public void and(Predicate predicate) {
        where.add(predicate);
    }

    /** Groups of which there are records. */
    @Override
    public void group(List<Expression<?>> by) {
        query.groupBy(by);
        if (summary != null) {
            // Differences that take each other back may wait to be folded.
            query.having(cb.notEqual(number(), 0L));
        }
    }

    /** The least and the greatest value of a column, nothing where no record has one. */
    List<Object> bounds(Column column) {
        Expression<Comparable<Object>> at = at(column);
        if (summary == null) {
            select(cb.least(at));
            select(cb.greatest(at));
            var row = list(1).getFirst();
            return row.get(0) == null ? List.of() : List.of(row.get(0), row.get(1));
        }
        select(at);
        and(cb.isNotNull(at));
        group(List.of(at));
        order(cb.asc(at));
        var first = list(1);
        order(cb.desc(at));
        return first.isEmpty()
                ? List.of()
                : List.of(first.getFirst().get(0), list(1).getFirst().get(0));
    }

    @Override
    public void order(Order... orders) {
        query.orderBy(orders);
    }

    List<Tuple> list(int limit) {
        return list(0, limit);
    }

    @Override
    public List<Tuple> list(int skip, int limit) {
        query.select(cb.tuple(select)).where(where.toArray(Predicate[]::new));
        return em.createQuery(query).setFirstResult(skip).setMaxResults(limit).getResultList();
    }
}
