package io.kenh.chatter.thread;

import java.time.Instant;

/** What a note said until then, and who changed it. */
public record RevisionRow(String body, long userId, Instant at) {}
