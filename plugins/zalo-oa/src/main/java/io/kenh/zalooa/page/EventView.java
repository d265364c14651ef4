package io.kenh.zalooa.page;

import io.kenh.zalooa.event.EventLog;

/** @param pretty the body, indented */
public record EventView(EventLog.Detail event, String pretty) {}
