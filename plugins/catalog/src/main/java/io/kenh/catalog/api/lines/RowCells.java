package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.SearchText;
import io.kenh.ui.form.Typed;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cells of a file's rows, each within its limits. What is wrong is added to the problems, and something harmless is answered. */
public final class RowCells {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Problem> problems;

    public RowCells(List<Problem> problems) {
        this.problems = problems;
    }

    public void wrong(Line line, String field, String text) {
        problems.add(line.problem(field, text));
    }

    public String text(Line line, String field, int most) {
        var text = line.value(field).replace("\r\n", "\n");
        if (text.length() > most) {
            wrong(line, field, t("ui.form.too-long", most));
        }
        return SearchText.cut(text, most);
    }

    public BigDecimal number(Line line, String field, int decimals, BigDecimal otherwise) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        var number = number(text);
        if (number.isEmpty()) {
            wrong(line, field, t("ui.form.not-a-number", text));
        } else if (number.get().abs().compareTo(Typed.MOST) > 0) {
            wrong(line, field, t("ui.form.too-large", text, Typed.MOST));
        } else if (number.get().stripTrailingZeros().scale() > decimals) {
            wrong(line, field, t("ui.form.decimals", text, decimals));
        } else {
            return number.get();
        }
        return otherwise;
    }

    /** Sheets give numbers plainly, with a point and never with just three decimals; people who type into text cells group thousands. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,18}(\\.(\\d{1,2}|\\d{4,12}))?")
                ? Optional.of(new BigDecimal(text))
                : Typed.number(text);
    }

    /** 0 to 100; nothing is 0. */
    public BigDecimal percent(Line line, String field) {
        var percent = number(line, field, 4, BigDecimal.ZERO);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            wrong(line, field, t("catalog.lines.import.percent"));
            return BigDecimal.ZERO;
        }
        return percent;
    }

    public Optional<LocalDate> day(Line line, String field) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // A cell of a spreadsheet may say the time as well: 2026-11-20T00:00.
        var day = Typed.date(text.substring(0, Math.min(10, text.length())));
        if (day.isEmpty()) {
            wrong(line, field, t("catalog.lines.import.date"));
        }
        return day;
    }
}
