package io.kenh.catalog.api.lines;

/** A row below the total of a printed document. @param amount whole đồng */
public record PrintedSum(String label, long amount, boolean strong) {}
