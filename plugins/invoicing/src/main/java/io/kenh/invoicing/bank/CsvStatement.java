package io.kenh.invoicing.bank;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table from a bank's site: columns are known by their headings, whichever bank's they are; lines before the heading are passed over, and those of no day. */
final class CsvStatement {
    private static final int SEARCHED = 30;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT));
    private static final Pattern MARKS = Pattern.compile("[\\s\u00a0₫đ+]|VND", Pattern.CASE_INSENSITIVE);
    /** Banks write both 1,500,000.00 and 1.500.000,00. Other decimals are no đồng: such an amount is refused. */
    private static final Pattern NO_DECIMALS = Pattern.compile("[.,]0{1,2}$");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MINUS = Pattern.compile("^[\\s\u00a0]*[-\u2212(]\\s*[\\d.,]");
    private static final Pattern GROUPS = Pattern.compile("[.,](?=\\d{3}([.,]|$))");

    private CsvStatement() {}

    /** @throws KenhException {@code invoicing.bad-statement} naming the row */
    static BankFile read(List<List<String>> rows) {
        for (int i = 0; i < Math.min(rows.size(), SEARCHED); i++) {
            var columns = CsvHeadings.columns(rows.get(i));
            if (columns.containsKey("day") && (columns.containsKey("credit") || columns.containsKey("amount"))) {
                return entries(rows, i + 1, columns);
            }
        }
        throw new KenhException(InvoicingError.BAD_STATEMENT, 1);
    }

    private static BankFile entries(List<List<String>> rows, int first, Map<String, Integer> columns) {
        var entries = new ArrayList<Entry>();
        var passed = new ArrayList<Integer>();
        boolean signed = columns.containsKey("credit") || signed(rows, first, columns);
        for (int i = first; i < rows.size(); i++) {
            var row = rows.get(i);
            var money = cell(row, columns, columns.containsKey("credit") ? "credit" : "amount");
            var day = cell(row, columns, "day");
            if (money.isBlank() || day.isBlank()) {
                continue;
            }
            if (!DIGIT.matcher(day).find()) {
                // A row of totals says so where others have their day.
                passed.add(i + 1);
                continue;
            }
            long amount = amount(money, i + 1);
            var way = columns.containsKey("credit") ? Way.CAME : Way.of(cell(row, columns, "way"));
            if (amount > 0 && way != Way.WENT) {
                entries.add(new Entry(
                        day(day).orElseThrow(wrong(i + 1)),
                        amount,
                        cell(row, columns, "text").strip(),
                        cell(row, columns, "payer").strip(),
                        cell(row, columns, "number").strip(),
                        "",
                        way == Way.CAME || signed || money.strip().startsWith("+")));
            }
        }
        if (entries.isEmpty() && !passed.isEmpty()) {
            throw wrong(passed.getFirst()).get();
        }
        return new BankFile(entries, passed.size());
    }

    /** Where some amounts have a minus, those without one came. */
    private static boolean signed(List<List<String>> rows, int first, Map<String, Integer> columns) {
        return rows.stream()
                .skip(first)
                .filter(row -> DIGIT.matcher(cell(row, columns, "day")).find())
                .anyMatch(row -> MINUS.matcher(cell(row, columns, "amount")).find());
    }

    private static String cell(List<String> row, Map<String, Integer> columns, String name) {
        var at = columns.get(name);
        return at == null || at >= row.size() ? "" : row.get(at);
    }

    private static java.util.function.Supplier<KenhException> wrong(int row) {
        return () -> new KenhException(InvoicingError.BAD_STATEMENT, row);
    }

    private static long amount(String text, int row) {
        var number = MARKS.matcher(text).replaceAll("").replace('\u2212', '-').replaceFirst("^\\((.*)\\)$", "-$1");
        var digits =
                GROUPS.matcher(NO_DECIMALS.matcher(number).replaceFirst("")).replaceAll("");
        if (!digits.matches("-?\\d{1,15}")) {
            throw wrong(row).get();
        }
        return Long.parseLong(digits);
    }

    private static Optional<LocalDate> day(String text) {
        var day = text.strip().split("[ T]", 2)[0];
        for (var format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException e) {
                // Another format may fit.
            }
        }
        return Optional.empty();
    }
}
