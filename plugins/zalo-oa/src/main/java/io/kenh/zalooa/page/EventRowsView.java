package io.kenh.zalooa.page;

import io.kenh.zalooa.event.EventLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record EventRowsView(
        List<EventLog.Row> rows, @Nullable String next) {}
