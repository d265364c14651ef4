package io.kenh.zalooa.page;

import io.kenh.zalooa.event.EventLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record EventRowsView(EventLog.Page page, @Nullable String next) {
    public List<EventLog.Row> rows() {
        return page.rows().items();
    }
}
