package io.kenh.invoicing.invoice;

/** A credit note that was asked for. @param created false when it was there already */
public record Credited(long id, boolean created) {}
