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
    private static final int DAY = 24 * 60;
    private static final int WEEK = DAYS * DAY;
    public static final OfficeHours ALWAYS = new OfficeHours(List.of());

    /** In minutes of the day it begins on; {@code to} is the first minute nobody answers, beyond {@link #DAY} on the next day. */
    public record Span(int from, int to) {
        public String start() {
            return text(from);
        }

        public String end() {
            return text(to);
        }

        private static String text(int minute) {
            return LocalTime.ofSecondOfDay(minute % DAY * 60L).toString();
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

    /** An end before the start is on the next day; from midnight to midnight is the whole day. @return empty when one is no time of the day, or both are the same */
    public static Optional<Span> typed(String from, String to) {
        try {
            int start = minute(from);
            int end = minute(to);
            return start == end && start > 0
                    ? Optional.empty()
                    : Optional.of(new Span(start, end > start ? end : end + DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    public static OfficeHours of(List<Optional<Span>> days) {
        return days.stream().allMatch(Optional::isEmpty) ? ALWAYS : new OfficeHours(List.copyOf(days));
    }

    /** For the button: {@code [from, to]} in minutes of the week; empty for always. */
    public List<List<Integer>> week() {
        var week = new ArrayList<List<Integer>>();
        for (int i = 0; i < days.size(); i++) {
            int midnight = i * DAY;
            days.get(i).ifPresent(span -> {
                int from = midnight + span.from();
                int to = midnight + span.to();
                week.add(List.of(from, Math.min(to, WEEK)));
                if (to > WEEK) {
                    // Sunday's night.
                    week.add(List.of(0, to - WEEK));
                }
            });
        }
        return week;
    }

    public Optional<Span> day(int index) {
        return days.isEmpty() ? Optional.empty() : days.get(index);
    }
}
