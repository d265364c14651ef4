package io.kenh.invoicing.bank;

import java.time.LocalDate;

/**
 * A line of a bank's file: money that came.
 *
 * @param amount whole đồng, above zero
 * @param text what the payer wrote
 * @param number the bank's own, may be empty
 */
public record Entry(LocalDate day, long amount, String text, String payer, String number) {}
