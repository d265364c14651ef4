package io.kenh.catalog.price;

import io.kenh.catalog.price.RuleData.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which rule decides: one for the product before one for its category before one for all; the nearest category first; the highest
 * minimum quantity first; of two that are still alike the newer one.
 */
final class RuleChoice {
    /** Categories that differ in depth are told apart by {@link #first}, which knows the product's. */
    static final Comparator<RuleRow> ORDER = Comparator.comparing(
                    (RuleRow rule) -> rule.data().target(), Comparator.<Target>reverseOrder())
            .thenComparing(rule -> Objects.requireNonNullElse(rule.product(), ""))
            .thenComparing(rule -> Objects.requireNonNullElse(rule.category(), ""))
            .thenComparing(rule -> rule.data().minQuantity(), Comparator.reverseOrder())
            .thenComparing(RuleRow::id, Comparator.reverseOrder());

    private RuleChoice() {}

    /**
     * @param lineage ids of the product's category and those above it, the root first
     * @param quantity in the product's own unit
     */
    static Optional<RuleRow> first(
            List<RuleRow> rules, long listId, long productId, List<Long> lineage, BigDecimal quantity, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.priceListId() == listId && fits(rule.data(), productId, lineage))
                .filter(rule -> rule.data().validOn(day)
                        && quantity.abs().compareTo(rule.data().minQuantity()) >= 0)
                .min(Comparator.comparingInt((RuleRow rule) -> -rank(rule.data(), lineage))
                        .thenComparing(rule -> rule.data().minQuantity(), Comparator.reverseOrder())
                        .thenComparing(RuleRow::id, Comparator.reverseOrder()));
    }

    private static boolean fits(RuleData rule, long productId, List<Long> lineage) {
        return switch (rule.target()) {
            case ALL -> true;
            case CATEGORY -> lineage.contains(rule.categoryId());
            case PRODUCT -> Objects.equals(rule.productId(), productId);
        };
    }

    private static int rank(RuleData rule, List<Long> lineage) {
        return switch (rule.target()) {
            case ALL -> 0;
            case CATEGORY -> 1 + lineage.indexOf(rule.categoryId());
            case PRODUCT -> Integer.MAX_VALUE;
        };
    }
}
