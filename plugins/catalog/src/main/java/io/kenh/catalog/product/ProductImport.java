package io.kenh.catalog.product;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.unit.UnitService;
import io.kenh.ui.form.Typed;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Products from a file. A row whose internal reference is known changes that product: only the cells the file has. */
public final class ProductImport {
    private final ProductService products;
    private final Products directory;
    private final UnitService units;
    private final CategoryService categories;
    private final TaxService taxes;

    public ProductImport(
            ProductService products,
            Products directory,
            UnitService units,
            CategoryService categories,
            TaxService taxes) {
        this.products = products;
        this.directory = directory;
        this.units = units;
        this.categories = categories;
        this.taxes = taxes;
    }

    Importer importer() {
        var fields = List.of(
                new Field("name", "catalog.field.name", true),
                new Field("reference", "catalog.field.reference", false),
                new Field("barcode", "catalog.field.barcode", false),
                new Field("kind", "catalog.field.kind", false),
                new Field("price", "catalog.column.price", false),
                new Field("cost", "catalog.column.cost", false),
                new Field("unit", "catalog.field.unit", false),
                new Field("category", "catalog.field.category", false),
                new Field("taxes", "catalog.field.taxes", false),
                new Field("invoicing", "catalog.field.invoiced", false),
                new Field("description", "catalog.field.description", false));
        return new Importer(CatalogPermissions.WRITE, fields, this::run);
    }

    /** What names in the file mean, looked up once. */
    private record Known(Map<String, Long> units, Map<String, Long> taxes, List<Long> standard) {}

    private List<Problem> run(List<Line> lines) {
        var known = new Known(new HashMap<>(), new HashMap<>(), taxes.standard());
        units.all().forEach(unit -> known.units().putIfAbsent(key(unit.name()), unit.id()));
        taxes.all(Scope.SALE).forEach(tax -> {
            known.taxes().putIfAbsent(key(tax.label()), tax.id());
            known.taxes().put(key(tax.name()), tax.id());
        });
        var problems = new ArrayList<Problem>();
        lines.forEach(line -> take(line, known, problems));
        return problems;
    }

    private void take(Line line, Known known, List<Problem> problems) {
        var there = directory.byCode(line.value("reference"));
        @Nullable
        ProductView before = there.map(product -> products.get(product.id())).orElse(null);
        var wrong = new ArrayList<Problem>();
        var data = data(line, before == null ? null : before.data(), known, wrong);
        if (wrong.isEmpty()) {
            products.problems(data, before == null ? 0 : before.id())
                    .forEach((field, text) -> wrong.add(line.problem(field, text)));
        }
        if (!wrong.isEmpty()) {
            problems.addAll(wrong);
        } else if (before == null) {
            products.create(data);
        } else {
            products.update(before.id(), null, data);
        }
    }

    private ProductData data(Line line, @Nullable ProductData before, Known known, List<Problem> wrong) {
        return new ProductData(
                kind(line, before, wrong),
                line.value("name"),
                text(line, "reference", before == null ? null : before.reference()),
                text(line, "barcode", before == null ? null : before.barcode()),
                amount(line, "price", before == null ? BigDecimal.ZERO : before.price(), wrong),
                amount(line, "cost", before == null ? BigDecimal.ZERO : before.cost(), wrong),
                unit(line, before == null ? ProductData.PIECE : before.unitId(), known, wrong),
                category(line, before == null ? null : before.categoryId(), wrong),
                taxes(line, before == null ? known.standard() : before.taxIds(), known, wrong),
                text(line, "description", before == null ? null : before.description()),
                before == null || before.sellable(),
                byDelivery(line, before, wrong));
    }

    private static @Nullable String text(Line line, String field, @Nullable String before) {
        var text = line.value(field);
        return !text.isEmpty() ? text : line.values().containsKey(field) ? null : before;
    }

    private static Kind kind(Line line, @Nullable ProductData before, List<Problem> wrong) {
        var text = key(line.value("kind"));
        if (text.isEmpty()) {
            return before == null ? Kind.GOODS : before.kind();
        }
        for (var kind : Kind.values()) {
            if (text.equals(key(kind.name())) || text.equals(key(t("catalog.kind." + kind)))) {
                return kind;
            }
        }
        wrong.add(
                line.problem("kind", t("catalog.error.kind-word", t("catalog.kind.GOODS"), t("catalog.kind.SERVICE"))));
        return Kind.GOODS;
    }

    /** As programs say it, or as an export does in either language. */
    private static boolean byDelivery(Line line, @Nullable ProductData before, List<Problem> wrong) {
        var text = key(line.value("invoicing"));
        if (text.isEmpty()) {
            return before != null && before.byDelivery();
        }
        for (var policy : List.of("ordered", "delivered")) {
            var label = "catalog.invoiced." + policy;
            if (Stream.of(policy, in("vi", label), in("en", label)).anyMatch(word -> text.equals(key(word)))) {
                return policy.equals("delivered");
            }
        }
        wrong.add(line.problem(
                "invoicing",
                t(
                        "catalog.error.invoicing-word",
                        t("catalog.field.invoiced"),
                        t("catalog.invoiced.ordered"),
                        t("catalog.invoiced.delivered"))));
        return false;
    }

    private static String in(String language, String key) {
        return Current.texts().in(Locale.of(language), key);
    }

    private static BigDecimal amount(Line line, String field, BigDecimal before, List<Problem> wrong) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return line.values().containsKey(field) ? BigDecimal.ZERO : before;
        }
        // Sheets give numbers plainly, with a point; people who type into text cells group them.
        var plain = text.matches("-?\\d+(\\.\\d{1,2})?");
        var number = plain ? Optional.of(new BigDecimal(text)) : Typed.number(text);
        if (number.isEmpty()) {
            wrong.add(line.problem(field, t("catalog.error.number")));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static long unit(Line line, long before, Known known, List<Problem> wrong) {
        var text = line.value("unit");
        var id = text.isEmpty() ? Long.valueOf(before) : known.units().get(key(text));
        if (id == null) {
            wrong.add(line.problem("unit", t("catalog.error.unit", text)));
            return before;
        }
        return id;
    }

    private @Nullable Long category(Line line, @Nullable Long before, List<Problem> wrong) {
        var text = line.value("category");
        if (text.isEmpty()) {
            return line.values().containsKey("category") ? null : before;
        }
        var found = categories.named(text);
        if (found.isEmpty()) {
            wrong.add(line.problem("category", t("catalog.error.category", text)));
        }
        return found.map(row -> row.id()).orElse(null);
    }

    private static List<Long> taxes(Line line, List<Long> before, Known known, List<Problem> wrong) {
        var text = line.value("taxes");
        if (text.isEmpty()) {
            return line.values().containsKey("taxes") ? List.of() : before;
        }
        var ids = new ArrayList<Long>();
        for (var name : text.split("[;,]", -1)) {
            var id = known.taxes().get(key(name));
            if (id == null) {
                wrong.add(line.problem("taxes", t("catalog.error.tax", name.strip())));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
