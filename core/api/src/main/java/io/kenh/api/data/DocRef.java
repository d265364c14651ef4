package io.kenh.api.data;

/** Names any document: {@code DocRef("sales.order", 42)}. */
public record DocRef(String type, long id) {}
