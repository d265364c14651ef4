package io.kenh.helpdesk.sla;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Working hours as people write them: {@code 08:00-12:00, 13:30-17:30}; holidays: {@code 02/09/2026 Quốc khánh}. */
public final class CalendarText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private CalendarText() {}

    /** @throws IllegalArgumentException when it is not such a text, or stretches overlap */
    public static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        for (var part : text.split(",", -1)) {
            if (!part.isBlank()) {
                spans.add(span(part.strip()));
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException(text);
            }
        }
        return List.copyOf(spans);
    }

    private static Span span(String text) {
        var ends = text.replace('–', '-').split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Span(time(ends[0].strip()), time(ends[1].strip()));
    }

    private static LocalTime time(String text) {
        try {
            var full = text.matches("\\d:\\d\\d") ? "0" + text : text;
            return full.equals("24:00") ? LocalTime.of(23, 59) : LocalTime.parse(full);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static String text(List<Span> spans) {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    /** One a line. @throws IllegalArgumentException with the line that is none */
    public static Map<LocalDate, String> holidays(String text) {
        var days = new TreeMap<LocalDate, String>();
        for (var line : text.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split("\\s+", 2);
            try {
                days.put(LocalDate.parse(parts[0], DAY), parts.length > 1 ? parts[1] : "");
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(line.strip(), e);
            }
        }
        return days;
    }

    public static String text(Map<LocalDate, String> holidays) {
        return new TreeMap<>(holidays)
                .entrySet().stream()
                        .map(day -> (DAY.format(day.getKey()) + " " + day.getValue()).strip())
                        .collect(Collectors.joining("\n"));
    }

    /** All days of a week, as they are stored: a line for each, from Monday. */
    public static String week(Map<DayOfWeek, List<Span>> hours) {
        var lines = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            lines.add(text(hours.getOrDefault(day, List.of())));
        }
        return String.join("\n", lines);
    }

    public static Map<DayOfWeek, List<Span>> week(String text) {
        var lines = text.split("\n", -1);
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(day, day.ordinal() < lines.length ? spans(lines[day.ordinal()]) : List.of());
        }
        return hours;
    }
}
