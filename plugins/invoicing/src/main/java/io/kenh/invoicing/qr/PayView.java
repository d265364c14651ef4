package io.kenh.invoicing.qr;

/**
 * How to pay.
 *
 * @param bank its name
 * @param amount whole đồng
 * @param payload what the code holds
 */
public record PayView(String bank, String account, String holder, long amount, String reference, String payload) {}
