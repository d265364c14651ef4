package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.ui.Bar;
import io.kenh.ui.Kit;
import io.kenh.zbstemplates.spend.By;
import io.kenh.zbstemplates.spend.Line;
import io.kenh.zbstemplates.spend.Period;
import io.kenh.zbstemplates.spend.Sum;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was spent by templates, by teams or month by month: a chart and its table.
 *
 * @param period what the lines are of
 * @param account 0 for all
 */
public record ReportView(By by, Period period, long account, List<Line> lines) {
    private static final int MOST_BARS = 12;

    public String title() {
        return t(by.key());
    }

    public String column() {
        return t(by.key() + ".column");
    }

    public List<Bar> bars() {
        // Without prices the messages are what can be compared.
        boolean priced = lines.stream().anyMatch(line -> line.sum().cost() > 0);
        long most = lines.stream().mapToLong(line -> size(line, priced)).max().orElse(0);
        return lines.stream()
                .limit(MOST_BARS)
                .map(line -> Bar.of(
                        name(line),
                        priced ? money(line.sum().cost()) : messages(line.sum()),
                        size(line, priced),
                        most,
                        url(line)))
                .toList();
    }

    private static long size(Line line, boolean priced) {
        return priced ? line.sum().cost() : line.sum().sent();
    }

    private static String messages(Sum sum) {
        return t("zbs-templates.spend.messages", sum.sent());
    }

    public String name(Line line) {
        return line.name().isEmpty() ? t("zbs-templates.spend.no-team") : line.name();
    }

    public Sum total() {
        return lines.stream().map(Line::sum).reduce(Sum.NOTHING, Sum::plus);
    }

    /** The messages it counts. */
    public String url(Line line) {
        return switch (by) {
            case TEMPLATE -> list(period.token(), account) + "&f.original=" + line.key();
            case TEAM ->
                list(period.token(), account) + "&f.team=" + (line.key().isEmpty() ? "-" : line.key());
            case MONTH -> list(line.key(), account);
        };
    }

    public static String list(String months, long account) {
        return "/zbs-templates/messages?f.sent=" + months + (account == 0 ? "" : "&f.account=" + account);
    }

    public static String percent(@Nullable BigDecimal rate) {
        return rate == null ? "–" : Kit.number(rate) + " %";
    }

    public static String cost(Sum sum) {
        return sum.unpriced() == 0 ? money(sum.cost()) : money(sum.cost()) + " + " + unpriced(sum);
    }

    private static String unpriced(Sum sum) {
        return t("zbs-templates.spend.unpriced", sum.unpriced());
    }
}
