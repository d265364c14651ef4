package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Products;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.number.Numbers;
import io.kenh.sales.order.LineData;
import io.kenh.sales.order.LineKind;
import io.kenh.sales.order.OrderData;
import io.kenh.sales.order.OrderService;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quotations from a file: one row a line; rows with the same mark are one quotation. */
public final class OrderImport {
    private final Host host;
    private final OrderService orders;

    public OrderImport(Host host, OrderService orders) {
        this.host = host;
        this.orders = orders;
    }

    Importer importer() {
        return new Importer(
                SalesPermissions.WRITE,
                List.of(
                        new Field("order", "sales.import.order", true),
                        new Field("partner", "sales.field.partner", true),
                        new Field("date", "sales.field.orderDate", false),
                        new Field("validity", "sales.field.validity", false),
                        new Field("reference", "sales.field.customerReference", false),
                        new Field("product", "sales.line.product", false),
                        new Field("text", "sales.line.text", false),
                        new Field("quantity", "sales.line.quantity", false),
                        new Field("price", "sales.line.price", false),
                        new Field("discount", "sales.line.discount", false)),
                this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(line.value("order"), key -> new ArrayList<>())
                .add(line));
        var problems = new ArrayList<Problem>();
        var read = new LinkedHashMap<Line, OrderData>();
        groups.values().forEach(group -> read.put(group.getFirst(), order(group, problems)));
        if (problems.isEmpty()) {
            read.forEach((line, data) -> create(line, data, problems));
        }
        return problems;
    }

    private void create(Line line, OrderData data, List<Problem> problems) {
        try {
            orders.create(data);
        } catch (KenhException refused) {
            var fields = String.join(" ", refused.fields().values());
            problems.add(line.problem("order", fields.isEmpty() ? Kit.error(refused) : fields));
        }
    }

    private OrderData order(List<Line> group, List<Problem> problems) {
        var head = group.getFirst();
        var start = orders.blank(partner(head, problems), "");
        var day = day(head, "date", start.orderDate(), problems);
        var lines =
                group.stream().flatMap(line -> line(line, problems).stream()).toList();
        return new OrderData(
                start.partnerId(),
                "",
                "",
                day == null ? start.orderDate() : day,
                day(head, "validity", null, problems),
                SearchText.cut(head.value("reference"), 120),
                "",
                null,
                start.salespersonId(),
                null,
                List.of(),
                t("sales.import.origin", SearchText.cut(head.value("order"), 100)),
                null,
                "",
                BigDecimal.ZERO,
                lines);
    }

    private long partner(Line line, List<Problem> problems) {
        var text = line.value("partner");
        var partners = host.services().get(Partners.class);
        var byPhone = partners.findByPhone(text);
        var found = byPhone.isEmpty()
                ? partners.search(text, 10).stream()
                        .filter(one -> one.name().equalsIgnoreCase(text) || text.equalsIgnoreCase(one.email()))
                        .toList()
                : byPhone;
        if (found.size() != 1) {
            problems.add(line.problem("partner", t("sales.import.partner", found.size())));
            return 0;
        }
        return found.getFirst().id();
    }

    private static @Nullable LocalDate day(
            Line line, String field, @Nullable LocalDate otherwise, List<Problem> problems) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            problems.add(line.problem(field, t("sales.import.date")));
            return otherwise;
        }
    }

    private Optional<LineData> line(Line line, List<Problem> problems) {
        var code = line.value("product");
        var text = line.value("text");
        if (code.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        Long product = null;
        if (!code.isEmpty()) {
            product = product(code).orElse(null);
            if (product == null) {
                problems.add(line.problem("product", t("sales.import.product")));
            }
        }
        return Optional.of(new LineData(
                null,
                LineKind.PRODUCT,
                product,
                text,
                number(line, "quantity", 3, BigDecimal.ONE, problems),
                null,
                line.value("price").isEmpty() && product != null
                        ? null
                        : number(line, "price", 2, BigDecimal.ZERO, problems),
                number(line, "discount", 4, BigDecimal.ZERO, problems),
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
                .map(one -> one.id());
    }

    private static BigDecimal number(
            Line line, String field, int decimals, BigDecimal otherwise, List<Problem> problems) {
        var text = line.value(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        // Sheets give numbers plainly, with a point; people who type into text cells group them.
        var number =
                text.matches("-?\\d{1,15}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Numbers.parse(text);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > decimals) {
            problems.add(line.problem(field, t("sales.error.number", text)));
        }
        return number.orElse(otherwise);
    }
}
