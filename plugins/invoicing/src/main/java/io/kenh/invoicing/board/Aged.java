package io.kenh.invoicing.board;

/** Whole đồng of a customer: not due, late by up to 30, 60, 90 days, and longer. What a customer has left is below zero. */
public record Aged(
        String customer, long partnerId, long current, long to30, long to60, long to90, long older, long sum) {
    static final Aged NOTHING = new Aged("", 0, 0, 0, 0, 0, 0, 0);

    /** As a query tells them: whose, the ages, the sum. */
    static Aged of(Object[] fields) {
        return new Aged(
                "",
                number(fields[0]),
                number(fields[1]),
                number(fields[2]),
                number(fields[3]),
                number(fields[4]),
                number(fields[5]),
                number(fields[6]));
    }

    /** The sum of nothing is null. */
    private static long number(Object field) {
        return field instanceof Number number ? number.longValue() : 0;
    }

    Aged plus(Aged other) {
        return new Aged(
                customer,
                partnerId,
                current + other.current,
                to30 + other.to30,
                to60 + other.to60,
                to90 + other.to90,
                older + other.older,
                sum + other.sum);
    }

    Aged less(Aged other) {
        return plus(new Aged("", 0, -other.current, -other.to30, -other.to60, -other.to90, -other.older, -other.sum));
    }

    Aged of(String name) {
        return new Aged(name, partnerId, current, to30, to60, to90, older, sum);
    }

    boolean nothing() {
        return current == 0 && to30 == 0 && to60 == 0 && to90 == 0 && older == 0 && sum == 0;
    }
}
