package io.kenh.chatter.page;

import io.kenh.chatter.text.Part;
import java.time.Instant;
import java.util.List;

/** What a note said until {@code author} changed it. */
public record HistoryView(String author, Instant at, List<Part> parts) {}
