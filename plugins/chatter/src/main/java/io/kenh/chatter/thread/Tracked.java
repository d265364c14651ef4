package io.kenh.chatter.thread;

import io.kenh.api.event.DocumentTracked.Change;
import java.util.List;

/** The payload of a tracking entry. */
public record Tracked(List<Change> changes) {}
