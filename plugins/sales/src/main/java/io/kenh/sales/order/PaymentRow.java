package io.kenh.sales.order;

import java.time.Instant;
import java.time.LocalDate;

/** A recorded payment, in whole đồng. */
public record PaymentRow(long id, long amount, LocalDate day, String memo, long byUser, Instant createdAt) {}
