package io.kenh.websitebutton.site;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From when to when somebody answers, Monday to Sunday. No day at all means always. */
public record OfficeHours(List<Optional<Span>> days) {
    public static final int DAYS = 7;
    public static final OfficeHours ALWAYS = new OfficeHours(List.of());

    /** In minutes of the day; {@code to} is the first minute nobody answers. */
    public record Span(int from, int to) {
        public String start() {
            return text(from);
        }

        public String end() {
            return text(to);
        }

        private static String text(int minute) {
            return LocalTime.ofSecondOfDay(minute * 60L).toString();
        }
    }

    /** As {@link #write} wrote it. */
    public static OfficeHours read(String text) {
        if (text.isEmpty()) {
            return ALWAYS;
        }
        return new OfficeHours(
                Arrays.stream(text.split(",", -1)).map(OfficeHours::span).toList());
    }

    private static Optional<Span> span(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? Optional.empty()
                : Optional.of(new Span(
                        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
    }

    public String write() {
        return days.stream()
                .map(day -> day.map(span -> span.from() + "-" + span.to()).orElse(""))
                .collect(Collectors.joining(","));
    }

    /** @return empty when one of the two is no time of the day, or the end is not after the start */
    public static Optional<Span> typed(String from, String to) {
        try {
            var span = new Span(
                    LocalTime.parse(from).toSecondOfDay() / 60,
                    LocalTime.parse(to).toSecondOfDay() / 60);
            return span.from() < span.to() ? Optional.of(span) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static OfficeHours of(List<Optional<Span>> days) {
        return days.stream().allMatch(Optional::isEmpty) ? ALWAYS : new OfficeHours(List.copyOf(days));
    }

    /** For the button: {@code [from, to]} of each day, 0 for a day off; empty for always. */
    public Optional<List<Object>> plain() {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var plain = new ArrayList<Object>();
        days.forEach(day -> plain.add(
                day.<Object>map(span -> List.of(span.from(), span.to())).orElse(0)));
        return Optional.of(plain);
    }

    public Optional<Span> day(int index) {
        return days.isEmpty() ? Optional.empty() : days.get(index);
    }
}
