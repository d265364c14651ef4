package io.kenh.api.event;

/** Something that happened: a record in a plugin's {@code api}, past tense, ids and values only, survives a round-trip through JSON. */
public interface DomainEvent {}
