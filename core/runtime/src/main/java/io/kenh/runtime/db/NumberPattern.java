package io.kenh.runtime.db;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code S{year}/{month}/{number:5}}: text with year, month and the number, padded to at least so many digits. */
record NumberPattern(List<Part> parts) {
    sealed interface Part {}

    record Literal(String text) implements Part {}

    record Year() implements Part {}

    record Month() implements Part {}

    record Digits(int width) implements Part {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(year|month|number)(?::([1-9]))?}");

    static NumberPattern parse(String pattern) {
        var parts = new ArrayList<Part>();
        var matcher = PLACEHOLDER.matcher(pattern);
        int at = 0;
        while (matcher.find()) {
            parts.add(new Literal(pattern.substring(at, matcher.start())));
            parts.add(
                    switch (matcher.group(1)) {
                        case "year" -> new Year();
                        case "month" -> new Month();
                        default -> new Digits(matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
                    });
            at = matcher.end();
        }
        parts.add(new Literal(pattern.substring(at)));
        var literals = parts.stream().filter(Literal.class::isInstance).map(Literal.class::cast);
        if (literals.anyMatch(literal -> literal.text().contains("{"))
                || parts.stream().noneMatch(Digits.class::isInstance)) {
            throw new IllegalArgumentException("not a number pattern: " + pattern);
        }
        return new NumberPattern(List.copyOf(parts));
    }

    /** Whether numbering starts again each year. */
    boolean yearly() {
        return parts.stream().anyMatch(Year.class::isInstance);
    }

    String format(LocalDate date, long number) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Literal literal -> literal.text();
                    case Year year -> String.valueOf(date.getYear());
                    case Month month -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
                    case Digits digits -> String.format(Locale.ROOT, "%0" + digits.width() + "d", number);
                })
                .collect(Collectors.joining());
    }
}
