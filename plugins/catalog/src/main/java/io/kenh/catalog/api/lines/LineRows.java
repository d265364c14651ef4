package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.ui.form.Typed;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lines from the rows of a file: one row a line. What is wrong is added to the problems. */
public final class LineRows {
    /** The columns that are read. */
    public static final List<Field> FIELDS = List.of(
            new Field("product", "catalog.lines.product", false),
            new Field("text", "catalog.lines.text", false),
            new Field("quantity", "catalog.lines.quantity", false),
            new Field("price", "catalog.lines.price", false),
            new Field("discount", "catalog.lines.discount", false));

    private final Host host;
    private final List<Problem> problems;

    public LineRows(Host host, List<Problem> problems) {
        this.host = host;
        this.problems = problems;
    }

    /** Empty for a row that names neither product nor text. */
    public Optional<LineData> line(Line line) {
        var code = line.value("product");
        var text = line.value("text");
        if (code.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        Long product = null;
        if (!code.isEmpty()) {
            product = product(code).orElse(null);
            if (product == null) {
                problems.add(line.problem("product", t("catalog.lines.import.product")));
            }
        }
        return Optional.of(new LineData(
                null,
                LineKind.PRODUCT,
                product,
                text,
                number(line, "quantity", 3, BigDecimal.ONE),
                null,
                line.value("price").isEmpty() && product != null ? null : number(line, "price", 2, BigDecimal.ZERO),
                number(line, "discount", 4, BigDecimal.ZERO),
                null));
    }

    private Optional<Long> product(String code) {
        var products = host.services().get(Products.class);
        return products.byCode(code)
                .or(() -> {
                    var same = products.search(code, 5).stream()
                            .filter(one -> one.name().equalsIgnoreCase(code)
                                    || one.displayName().equalsIgnoreCase(code))
                            .toList();
                    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
                })
                .map(ProductRef::id);
    }

    private BigDecimal number(Line line, String field, int decimals, BigDecimal otherwise) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        // Sheets give numbers plainly, with a point; people who type into text cells group them.
        var number = text.matches("-?\\d{1,15}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Typed.number(text);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > decimals) {
            problems.add(line.problem(field, t("ui.form.not-a-number", text)));
        }
        return number.orElse(otherwise);
    }

    /** A day of the document itself; empty when the row has none. */
    public Optional<LocalDate> day(Line line, String field) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // A cell of a spreadsheet may say the time as well: 2026-11-20T00:00.
        var day = Typed.date(text.substring(0, Math.min(10, text.length())));
        if (day.isEmpty()) {
            problems.add(line.problem(field, t("catalog.lines.import.date")));
        }
        return day;
    }
}
