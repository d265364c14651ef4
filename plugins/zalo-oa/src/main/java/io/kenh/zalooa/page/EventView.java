package io.kenh.zalooa.page;

import io.kenh.zalooa.event.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * @param customer whom it is about; null when nobody knows
 * @param pretty the body, indented
 */
public record EventView(EventLog.Detail event, @Nullable String customer, String pretty) {}
