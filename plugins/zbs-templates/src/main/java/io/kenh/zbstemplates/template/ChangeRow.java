package io.kenh.zbstemplates.template;

import java.time.Instant;

/** One line of the history. @param number of the version */
public record ChangeRow(long id, int number, Instant at, ChangeKind kind, String before, String after, String reason) {}
