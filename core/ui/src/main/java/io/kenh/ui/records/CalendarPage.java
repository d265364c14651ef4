package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.ui.Kit;
import io.kenh.ui.records.CalendarView.Day;
import io.kenh.ui.records.CalendarView.Entry;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One month of records. */
final class CalendarPage<T> {
    private static final int MOST = 600;
    private static final int A_DAY = 4;

    private final Records<T> records;
    private final Finder<T> finder;
    private final Column column;

    CalendarPage(Records<T> records, Finder<T> finder, Column column) {
        this.records = records;
        this.finder = finder;
        this.column = column;
    }

    Content page(State state) {
        var month = month(state);
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var title = records.columns().getFirst();
        var rows = finder.page(
                state.narrowed(column.id(), first + ".." + last),
                new Sort(column, false),
                List.of(title, column),
                null,
                MOST);
        var days = new HashMap<LocalDate, List<Row>>();
        for (var row : rows.items()) {
            days.computeIfAbsent(day(row), day -> new ArrayList<>()).add(row);
        }
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; monday.isBefore(last); monday = monday.plusWeeks(1)) {
            var start = monday;
            weeks.add(java.util.stream.IntStream.range(0, 7)
                    .mapToObj(start::plusDays)
                    .map(day -> view(state, month, day, days.getOrDefault(day, List.of())))
                    .toList());
        }
        return RecordParts.TEMPLATES.recordsCalendar(new CalendarView(
                Period.MONTH.label(month.atDay(1)),
                state.with("month", month.minusMonths(1).toString()).url(),
                state.with("month", month.plusMonths(1).toString()).url(),
                state.with("month", null).url(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Current.locale()))
                        .toList(),
                weeks,
                rows.next() == null ? "" : t("ui.records.calendar-cut", MOST)));
    }

    private YearMonth month(State state) {
        try {
            return state.get("month").isEmpty() ? YearMonth.from(finder.today()) : YearMonth.parse(state.get("month"));
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private LocalDate day(Row row) {
        return row.value(column) instanceof Instant at
                ? LocalDate.ofInstant(at, Current.zone())
                : (LocalDate) java.util.Objects.requireNonNull(row.value(column));
    }

    private Day view(State state, YearMonth month, LocalDate day, List<Row> rows) {
        var title = records.columns().getFirst();
        var entries = rows.stream()
                .limit(A_DAY)
                .map(row -> {
                    var text = Cells.word(title, row.value(title), new Names(Map.of()));
                    return new Entry(text.isEmpty() ? "#" + row.id() : text, records.open(row.id()));
                })
                .toList();
        return new Day(
                Kit.date(day),
                String.valueOf(day.getDayOfMonth()),
                YearMonth.from(day).equals(month),
                day.equals(finder.today()),
                entries,
                state.with("month", null)
                        .with("view", "list")
                        .narrowed(column.id(), day.toString())
                        .url(),
                rows.size() > A_DAY ? t("ui.records.calendar-more", rows.size() - A_DAY) : "");
    }
}
