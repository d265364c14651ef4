package io.kenh.catalog.tax;

/** A tax with what a form needs. */
public record TaxView(long id, int version, boolean active, TaxData data) {}
