package io.kenh.zbstemplates.rule;

import io.kenh.api.data.Fact;

public enum Operator {
    EQUALS("="),
    DIFFERS("≠"),
    ABOVE(">"),
    AT_LEAST("≥"),
    BELOW("<"),
    AT_MOST("≤"),
    CONTAINS("∋"),
    FILLED("≠ ∅"),
    EMPTY("= ∅");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String key() {
        return "zbs-templates.operator." + name();
    }

    public boolean needsValue() {
        return this != FILLED && this != EMPTY;
    }

    /** Whether it means anything for such facts. */
    boolean fits(Fact.Kind kind) {
        return switch (this) {
            case EQUALS, DIFFERS, FILLED, EMPTY -> true;
            case CONTAINS -> text(kind);
            case ABOVE, AT_LEAST, BELOW, AT_MOST -> !text(kind);
        };
    }

    static boolean text(Fact.Kind kind) {
        return switch (kind) {
            case TEXT, URL, PHONE -> true;
            case NUMBER, MONEY, DATE, DATE_TIME -> false;
        };
    }

    boolean holds(int comparison) {
        return switch (this) {
            case EQUALS -> comparison == 0;
            case DIFFERS -> comparison != 0;
            case ABOVE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
            case BELOW -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case CONTAINS, FILLED, EMPTY -> false;
        };
    }
}
