package io.kenh.zalooa.page;

import io.kenh.ui.FilterBar;
import io.kenh.zalooa.client.ApiLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record ApiLogView(FilterBar bar, Rows rows) {
    public record Rows(List<ApiLog.Row> rows, @Nullable String next) {}
}
