package io.kenh.invoicing.money;

import java.time.LocalDate;

/**
 * A payment to record.
 *
 * @param amount whole đồng
 * @param key names it: recording the same again changes nothing
 * @param anyway also when it is more than is still to be paid: the rest stays as credit
 * @param writeOff why what is then still open is given up; empty: it stays open
 */
public record PaymentData(
        long amount, LocalDate day, Method method, String memo, String key, boolean anyway, String writeOff) {}
