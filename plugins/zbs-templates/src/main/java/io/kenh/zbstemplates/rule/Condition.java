package io.kenh.zbstemplates.rule;

/**
 * A comparison of a fact of the document; all of a rule's must hold.
 *
 * @param value as typed: a number without grouping, a date in ISO 8601; empty for operators without one
 */
public record Condition(String fact, Operator operator, String value) {
    /** The same in every language: {@code total > 1000000}. */
    public String text() {
        return operator.needsValue() ? fact + " " + operator.sign() + " " + value : fact + " " + operator.sign();
    }
}
