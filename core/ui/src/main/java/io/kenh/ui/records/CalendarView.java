package io.kenh.ui.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month. @param notice empty, or that not all records are shown */
public record CalendarView(
        String title,
        String before,
        String after,
        String today,
        List<String> weekdays,
        List<List<Day>> weeks,
        String notice) {

    /** @param more how many are not shown, as a text; empty for none */
    public record Day(
            String label,
            String number,
            boolean inMonth,
            boolean isToday,
            List<Entry> entries,
            String list,
            String more) {}

    public record Entry(String title, @Nullable String url) {}
}
