package io.kenh.zalosimulator.customer;

/** A person's chat with one Official Account. */
public record Chat(String personKey, String oaId) {}
