package io.kenh.sales.order;

import java.time.LocalDate;

/**
 * A payment to record.
 *
 * @param amount whole đồng; negative to give back
 * @param key names it: recording the same again changes nothing
 * @param anyway also when it is more than is still to be paid
 */
public record PaymentData(long amount, LocalDate day, String memo, String key, boolean anyway) {}
