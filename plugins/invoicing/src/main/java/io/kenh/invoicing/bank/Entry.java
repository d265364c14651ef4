package io.kenh.invoicing.bank;

import java.time.LocalDate;

/**
 * A line of a bank's file: money that came.
 *
 * @param amount whole đồng, above zero
 * @param text what the payer wrote
 * @param number the bank's own, may be empty
 * @param reference what the file itself calls the reference of the payment, empty when it names none
 * @param told whether the file itself says that it came, and did not go, and of how much each part is
 */
public record Entry(
        LocalDate day, long amount, String text, String payer, String number, String reference, boolean told) {
    /** Of a file that says it came. */
    public Entry(LocalDate day, long amount, String text, String payer, String number) {
        this(day, amount, text, payer, number, "", true);
    }

    /** Everything that may name what it pays, the reference first: long texts are cut. */
    String words() {
        return reference.isEmpty() || text.contains(reference) ? text : (reference + " " + text).strip();
    }
}
