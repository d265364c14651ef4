package io.kenh.api.data;

/** A named thing that happens to a document: {@code Moment("sales.order.confirmed")}. */
public record Moment(String id) {}
