package io.kenh.zalooa.page;

import io.kenh.ui.FilterBar;
import io.kenh.zalooa.send.Outgoings;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record SendListView(FilterBar bar, Rows rows) {
    public record Rows(List<Outgoings.Row> rows, @Nullable String next) {}
}
