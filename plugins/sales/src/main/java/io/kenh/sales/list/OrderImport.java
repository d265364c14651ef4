package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.LineRows;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderData;
import io.kenh.sales.order.OrderService;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Quotations from a file: one row a line; rows with the same mark are one quotation. */
public final class OrderImport {
    private final Host host;
    private final OrderService orders;

    public OrderImport(Host host, OrderService orders) {
        this.host = host;
        this.orders = orders;
    }

    Importer importer() {
        var fields = new ArrayList<>(List.of(
                new Field("order", "sales.import.order", true),
                new Field("partner", "sales.field.partner", true),
                new Field("date", "sales.field.orderDate", false),
                new Field("validity", "sales.field.validity", false),
                new Field("reference", "sales.field.customerReference", false)));
        fields.addAll(LineRows.FIELDS);
        return new Importer(SalesPermissions.WRITE, fields, this::run);
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
        var rows = new LineRows(host, problems);
        var lines = group.stream().flatMap(line -> rows.line(line).stream()).toList();
        return new OrderData(
                start.partnerId(),
                "",
                "",
                rows.day(head, "date").orElse(start.orderDate()),
                rows.day(head, "validity").orElse(null),
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
        var found = host.services().get(Partners.class).named(line.value("partner"));
        if (found.size() != 1) {
            problems.add(line.problem("partner", t("sales.import.partner", found.size())));
            return 0;
        }
        return found.getFirst().id();
    }
}
