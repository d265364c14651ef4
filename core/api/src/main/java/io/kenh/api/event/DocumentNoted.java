package io.kenh.api.event;

import io.kenh.api.data.DocRef;

/** A line for a document's history; chatter, when enabled, shows it. */
public record DocumentNoted(DocRef document, String text) implements DomainEvent {}
