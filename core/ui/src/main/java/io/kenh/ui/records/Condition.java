package io.kenh.ui.records;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A condition of every query of a list. */
sealed interface Condition<T> {
    /** The one attribute it looks at, if that is all it knows of a record. */
    Optional<String> attribute();

    /** @param paths where attributes are found: the record's own, or those of its summary */
    Predicate apply(CriteriaBuilder cb, Root<T> root, UnaryOperator<String> paths);

    /** Of a whole record. */
    record OfRecord<T>(BiFunction<CriteriaBuilder, Root<T>, Predicate> condition) implements Condition<T> {
        @Override
        public Optional<String> attribute() {
            return Optional.empty();
        }

        @Override
        public Predicate apply(CriteriaBuilder cb, Root<T> root, UnaryOperator<String> paths) {
            return condition.apply(cb, root);
        }
    }

    /** Of one attribute. */
    record OfValue<T>(String path, BiFunction<CriteriaBuilder, Expression<?>, Predicate> condition)
            implements Condition<T> {
        @Override
        public Optional<String> attribute() {
            return Optional.of(path);
        }

        @Override
        public Predicate apply(CriteriaBuilder cb, Root<T> root, UnaryOperator<String> paths) {
            return condition.apply(cb, Paths.of(root, paths.apply(path)));
        }
    }
}
