package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines from the rows of a file: one row a line. What is wrong is added to the problems. What names mean is looked up once. */
public final class LineRows {
    /** The columns that are read. */
    public static final List<Field> FIELDS = List.of(
            new Field("kind", "catalog.lines.kind", false),
            new Field("product", "catalog.lines.product", false),
            new Field("text", "catalog.lines.text", false),
            new Field("quantity", "catalog.lines.quantity", false),
            new Field("unit", "catalog.lines.unit", false),
            new Field("price", "catalog.lines.price", false),
            new Field("discount", "catalog.lines.discount", false),
            new Field("taxes", "catalog.lines.taxes", false));

    /** Between the names of several taxes. */
    public static final String AND = "; ";

    private static final int TEXT = 2000;

    private final Host host;
    private final RowCells cells;
    private final Map<String, Optional<ProductRef>> products = new HashMap<>();
    private @Nullable List<UnitRef> units;
    private @Nullable Map<String, Long> taxes;

    public LineRows(Host host, List<Problem> problems) {
        this.host = host;
        this.cells = new RowCells(problems);
    }

    /** Kinds of lines as files call them. */
    public static Choice[] kinds() {
        return Arrays.stream(LineKind.values())
                .map(kind -> Choice.of(kind.name(), key(kind)))
                .toArray(Choice[]::new);
    }

    private static String key(LineKind kind) {
        return "catalog.lines.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a row that holds no line. */
    public Optional<LineData> line(Line line) {
        var kind = kind(line);
        var text = cells.text(line, "text", TEXT);
        var code = line.value("product");
        if (kind != LineKind.PRODUCT) {
            if (text.isEmpty()) {
                cells.wrong(line, "text", t("ui.form.required"));
            }
            return Optional.of(LineData.words(kind, text));
        }
        if (code.isEmpty() && text.isEmpty()) {
            if (Stream.of("quantity", "price")
                    .anyMatch(field -> !line.value(field).isEmpty())) {
                cells.wrong(line, "product", t("ui.form.required"));
            }
            return Optional.empty();
        }
        var product = code.isEmpty() ? Optional.<ProductRef>empty() : product(code);
        if (!code.isEmpty() && product.isEmpty()) {
            cells.wrong(line, "product", t("catalog.lines.import.product"));
        }
        boolean listed = line.value("price").isEmpty() && product.isPresent();
        return Optional.of(new LineData(
                null,
                LineKind.PRODUCT,
                product.map(ProductRef::id).orElse(null),
                text,
                cells.number(line, "quantity", 3, BigDecimal.ONE),
                unit(line, product),
                listed ? null : cells.number(line, "price", 2, BigDecimal.ZERO),
                cells.percent(line, "discount"),
                taxes(line)));
    }

    private LineKind kind(Line line) {
        var said = SearchText.line(line.value("kind"));
        if (said.isEmpty()) {
            return LineKind.PRODUCT;
        }
        for (var kind : LineKind.values()) {
            if (Stream.of(kind.name(), in("vi", key(kind)), in("en", key(kind)))
                    .anyMatch(word -> SearchText.line(word).equals(said))) {
                return kind;
            }
        }
        cells.wrong(
                line,
                "kind",
                t(
                        "catalog.lines.import.kind",
                        t(key(LineKind.PRODUCT)),
                        t(key(LineKind.SECTION)),
                        t(key(LineKind.NOTE))));
        return LineKind.PRODUCT;
    }

    private String in(String language, String key) {
        return host.texts().in(Locale.of(language), key);
    }

    private Optional<ProductRef> product(String code) {
        return products.computeIfAbsent(code, new NamedProducts(host)::find);
    }

    /** Null: the product's. */
    private @Nullable Long unit(Line line, Optional<ProductRef> product) {
        var name = line.value("unit");
        if (name.isEmpty()) {
            return null;
        }
        var all = units();
        var category = product.flatMap(one ->
                        all.stream().filter(unit -> unit.id() == one.unitId()).findFirst())
                .map(UnitRef::categoryId);
        var found = all.stream()
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .filter(unit -> category.isEmpty() || category.get() == unit.categoryId())
                .findFirst();
        if (found.isEmpty()) {
            cells.wrong(line, "unit", t("catalog.lines.import.unit"));
        }
        return found.map(UnitRef::id).orElse(null);
    }

    private List<UnitRef> units() {
        var known = units;
        if (known == null) {
            known = host.services().get(Units.class).all();
            units = known;
        }
        return known;
    }

    /** Null: the product's. */
    private @Nullable List<Long> taxes(Line line) {
        var text = line.value("taxes");
        if (text.isEmpty()) {
            return null;
        }
        if (Stream.of("vi", "en").anyMatch(one -> text.equalsIgnoreCase(in(one, "catalog.lines.tax.none")))) {
            return List.of();
        }
        var known = taxes();
        var ids = new ArrayList<Long>();
        var names = known.containsKey(folded(text)) ? List.of(text) : Arrays.asList(text.split("[;,]", -1));
        for (var name : names) {
            var id = known.get(folded(name));
            if (id == null) {
                cells.wrong(line, "taxes", t("catalog.lines.import.tax", name.strip()));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** By name, else by what papers call it. */
    private Map<String, Long> taxes() {
        var known = taxes;
        if (known == null) {
            known = new HashMap<>();
            List<TaxRef> all = host.services().get(Taxes.class).all(Scope.SALE);
            for (var tax : all) {
                known.putIfAbsent(folded(tax.label()), tax.id());
            }
            for (var tax : all) {
                known.put(folded(tax.name()), tax.id());
            }
            taxes = known;
        }
        return known;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A day of the document itself; empty when the row has none. */
    public Optional<LocalDate> day(Line line, String field) {
        return cells.day(line, field);
    }
}
