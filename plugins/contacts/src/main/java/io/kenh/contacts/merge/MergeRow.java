package io.kenh.contacts.merge;

import java.time.Instant;

/** A merge in the survivor's history that can be undone. */
public record MergeRow(long id, long mergedId, String name, Instant at) {}
