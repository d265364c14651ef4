package io.kenh.invoicing.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an invoice is to be paid: {@code 30@0,70@30} is 30 % at once and the rest after 30 days, {@code 100@30m} is the end of the month 30
 * days from now.
 */
public record Terms(List<Part> parts) {
    private static final Pattern PART = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)@(\\d{1,3})(m?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST = 12;

    /** @param percent of the total; what rounding leaves is in the last part */
    public record Part(BigDecimal percent, int days, boolean endOfMonth) {
        LocalDate due(LocalDate day) {
            var after = day.plusDays(days);
            return endOfMonth ? after.with(TemporalAdjusters.lastDayOfMonth()) : after;
        }
    }

    /** What is to be paid on a day, in whole đồng. */
    public record Due(LocalDate day, long amount) {}

    public Terms {
        parts = List.copyOf(parts);
    }

    /** Empty for what is none: parts in percent that make up 100, none before the one in front of it. */
    public static Optional<Terms> parse(String text) {
        var parts = new ArrayList<Part>();
        var sum = BigDecimal.ZERO;
        int days = 0;
        for (var one : text.replace(" ", "").split(",", -1)) {
            var matcher = PART.matcher(one);
            if (!matcher.matches() || Integer.parseInt(matcher.group(2)) < days) {
                return Optional.empty();
            }
            days = Integer.parseInt(matcher.group(2));
            var percent = new BigDecimal(matcher.group(1));
            sum = sum.add(percent);
            parts.add(new Part(percent, days, !matcher.group(3).isEmpty()));
        }
        return sum.compareTo(HUNDRED) == 0 && parts.size() <= MOST ? Optional.of(new Terms(parts)) : Optional.empty();
    }

    /** Adds up to the total, to the đồng. */
    public List<Due> dues(LocalDate day, long total) {
        var dues = new ArrayList<Due>();
        long left = total;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean last = i == parts.size() - 1;
            long amount = last ? left : Math.min(left, share(total, part.percent()));
            left -= amount;
            if (amount != 0 || last && dues.isEmpty()) {
                dues.add(new Due(part.due(day), amount));
            }
        }
        return dues;
    }

    private static long share(long total, BigDecimal percent) {
        return BigDecimal.valueOf(total)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * What can be asked for: what is due by that day and not settled, or while nothing is, the next instalment.
     *
     * @param settled what was settled already
     */
    public static long dueNow(List<Due> dues, long settled, LocalDate today) {
        long left = settled;
        long due = 0;
        for (var one : dues) {
            long open = Math.max(0, one.amount() - left);
            left = Math.max(0, left - one.amount());
            if (!one.day().isAfter(today)) {
                due += open;
            } else if (due == 0) {
                due = open;
            }
        }
        return due;
    }

    /** The first day on which something is still to be paid. @param settled what was settled already */
    public static Optional<LocalDate> firstOpen(List<Due> dues, long settled) {
        long left = settled;
        for (var due : dues) {
            if (left < due.amount()) {
                return Optional.of(due.day());
            }
            left -= due.amount();
        }
        return Optional.empty();
    }
}
