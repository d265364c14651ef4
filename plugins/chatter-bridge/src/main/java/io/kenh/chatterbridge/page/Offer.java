package io.kenh.chatterbridge.page;

/** A document that may be picked. @param id as {@code sales.order:42} */
public record Offer(String id, String name, String hint) {}
