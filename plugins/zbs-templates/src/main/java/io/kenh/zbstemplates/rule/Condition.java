package io.kenh.zbstemplates.rule;

/**
 * A comparison of a fact of the document; all of a rule's must hold.
 *
 * @param value as typed: a number without grouping, a date in ISO 8601; empty for operators without one
 */
public record Condition(String fact, Operator operator, String value) {
    public static final int VALUE = 200;

    /** @throws IllegalArgumentException when something is missing or longer than {@link #VALUE} */
    public Condition {
        if (fact == null || operator == null || (value != null && value.length() > VALUE)) {
            throw new IllegalArgumentException("not a condition");
        }
        value = value == null ? "" : value;
    }

    /** The same in every language: {@code total > 1000000}. */
    public String text() {
        return operator.needsValue() ? fact + " " + operator.sign() + " " + value : fact + " " + operator.sign();
    }
}
