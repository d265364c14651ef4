package io.kenh.sales.list;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.LineRows;
import io.kenh.catalog.api.lines.RowCells;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderData;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Quotations from a file: one row a line; rows with the same mark are one quotation, and what is said of it stands in the first of them.
 * What {@link OrderExport} wrote reads back as new quotations.
 */
public final class OrderImport {
    /** Of a row: where its line stands. Without it lines stand as in the file. */
    private static final Field PLACE = new Field("place", "sales.import.place", false);

    private static final List<Field> FIELDS = Stream.of(
                    Stream.of(new Field("order", "sales.import.order", true)),
                    ImportHead.FIELDS.stream(),
                    Stream.of(PLACE),
                    LineRows.FIELDS.stream())
            .flatMap(fields -> fields)
            .toList();

    private final Host host;
    private final OrderService orders;
    private final Profiles profiles;

    public OrderImport(Host host, OrderService orders, Profiles profiles) {
        this.host = host;
        this.orders = orders;
        this.profiles = profiles;
    }

    Importer importer() {
        return new Importer(SalesPermissions.WRITE, FIELDS, this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(line.value("order"), key -> new ArrayList<>())
                .add(line));
        var problems = new ArrayList<Problem>();
        var heads = new ImportHead(host, orders, profiles, problems);
        var rows = new LineRows(host, problems);
        var read = new LinkedHashMap<Line, OrderData>();
        groups.values()
                .forEach(group -> read.put(
                        group.getFirst(), heads.read(group).lines(lines(group, rows, new RowCells(problems)))));
        if (problems.isEmpty()) {
            read.forEach((line, data) -> create(line, data, problems));
        }
        return problems;
    }

    private static List<LineData> lines(List<Line> group, LineRows rows, RowCells cells) {
        var places = new HashMap<Line, BigDecimal>();
        group.forEach(line -> places.put(line, cells.number(line, PLACE.id(), 0, BigDecimal.ZERO)));
        return group.stream()
                .sorted(Comparator.comparing(places::get))
                .flatMap(line -> rows.line(line).stream())
                .toList();
    }

    private void create(Line line, OrderData data, List<Problem> problems) {
        try {
            orders.create(data);
        } catch (KenhException refused) {
            var fields = refused.fields().isEmpty() ? Map.of("", Kit.error(refused)) : refused.fields();
            fields.forEach((field, text) -> problems.add(line.problem(known(field) ? field : "order", text)));
        }
    }

    private static boolean known(String id) {
        return FIELDS.stream().anyMatch(field -> field.id().equals(id));
    }
}
