package io.kenh.ui.records;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One query over the records that the actor may see and the state selects. There is no other way to a query here. */
final class Ask<T> {
    final CriteriaBuilder cb;
    final Root<T> root;
    private final EntityManager em;
    private final CriteriaQuery<Tuple> query;
    private final List<Predicate> where = new ArrayList<>();
    private final List<Selection<?>> select = new ArrayList<>();

    Ask(EntityManager em, Records<T> records, State state, LocalDate today) {
        this.em = em;
        cb = em.getCriteriaBuilder();
        query = cb.createTupleQuery();
        root = query.from(records.entity());
        records.scopes().forEach(scope -> where.add(scope.apply(cb, root)));
        var text = state.get("q").strip();
        if (!text.isEmpty() && !records.searches().isEmpty()) {
            where.add(cb.or(records.searches().stream()
                    .map(search -> search.match(cb, query, root, text))
                    .toArray(Predicate[]::new)));
        }
        var filters = new Filters(cb, query, root, today);
        for (var column : records.columns()) {
            state.conditions(column.id()).forEach(values -> where.add(filters.of(column, values)));
        }
    }

    /** What a row holds of a column; labels are found by the record's own id. */
    <X> Expression<X> at(Column column) {
        return Paths.of(root, column.kind() == Column.Kind.LABELS ? "id" : column.path());
    }

    Expression<Long> id() {
        return root.get("id");
    }

    /** Position of the value in each row. */
    int select(Expression<?> expression) {
        select.add(expression);
        return select.size() - 1;
    }

    void and(Predicate predicate) {
        where.add(predicate);
    }

    void group(List<Expression<?>> by) {
        query.groupBy(by);
    }

    void order(Order... orders) {
        query.orderBy(orders);
    }

    List<Tuple> list(int limit) {
        return list(0, limit);
    }

    List<Tuple> list(int skip, int limit) {
        query.select(cb.tuple(select)).where(where.toArray(Predicate[]::new));
        return em.createQuery(query).setFirstResult(skip).setMaxResults(limit).getResultList();
    }
}
