package io.kenh.invoicing.bank;

import java.time.LocalDate;

/**
 * A line of a bank's file: money that came.
 *
 * @param amount whole đồng, above zero
 * @param text what the payer wrote
 * @param number the bank's own, may be empty
 * @param told whether the file itself says that it came, and did not go
 */
public record Entry(LocalDate day, long amount, String text, String payer, String number, boolean told) {
    /** Of a file that says it came. */
    public Entry(LocalDate day, long amount, String text, String payer, String number) {
        this(day, amount, text, payer, number, true);
    }
}
