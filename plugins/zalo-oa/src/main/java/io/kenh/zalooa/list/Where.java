package io.kenh.zalooa.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of one list query. What is not asked for is not in the query, so that each combination finds its index. */
public final class Where {
    private final CriteriaBuilder cb;
    private final List<Predicate> conditions = new ArrayList<>();

    public Where(CriteriaBuilder cb) {
        this.cb = cb;
    }

    public Where same(Expression<?> left, Expression<?> right) {
        conditions.add(cb.equal(left, right));
        return this;
    }

    public <T> Where isIfGiven(Expression<T> column, @Nullable T value) {
        if (value != null) {
            conditions.add(cb.equal(column, value));
        }
        return this;
    }

    /** @param all the value that stands for all of them */
    public <T> Where isUnless(T all, Expression<T> column, T value) {
        return value.equals(all) ? this : isIfGiven(column, value);
    }

    public <T extends Comparable<? super T>> Where less(Expression<T> column, T value) {
        conditions.add(cb.lessThan(column, value));
        return this;
    }

    public <T extends Comparable<? super T>> Where atLeast(Expression<T> column, T value) {
        conditions.add(cb.greaterThanOrEqualTo(column, value));
        return this;
    }

    public Where any(Predicate... choices) {
        conditions.add(cb.or(choices));
        return this;
    }

    public Where any(Collection<Predicate> choices) {
        return any(choices.toArray(Predicate[]::new));
    }

    public Predicate[] all() {
        return conditions.toArray(Predicate[]::new);
    }
}
