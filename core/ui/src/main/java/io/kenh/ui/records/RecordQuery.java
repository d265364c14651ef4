package io.kenh.ui.records;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;

/**
 * One query over the records of a list that the actor may see and the address selects, for a {@link RecordView}. Company, scope, search and
 * filters are conditions of it from the start; everything here only narrows them.
 */
public interface RecordQuery {
    CriteriaBuilder cb();

    /** Of the record. */
    Expression<Long> id();

    /** Beside each record all rows of another entity: say with {@link #and} which are its own. */
    <X> Root<X> from(Class<X> other);

    <X> Subquery<X> subquery(Class<X> result);

    /** @return position of the value in each row */
    int select(Expression<?> expression);

    void and(Predicate condition);

    void group(List<Expression<?>> by);

    void order(Order... orders);

    List<Tuple> list(int skip, int limit);
}
