package io.kenh.sales.order;

import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lines of an order: as they are said, and how far they are delivered and invoiced. */
final class OrderLines {
    private OrderLines() {}

    /**
     * Lines known by their id stay themselves; what is not said any more is taken away.
     *
     * @return those that were not there before
     */
    static List<OrderLine> say(SalesOrder order, List<OrderLine> lines, List<FilledLine> said, TaxText taxText) {
        var kept = new HashMap<Long, OrderLine>();
        lines.forEach(line -> kept.put(line.lineId(), line));
        var next = new ArrayList<OrderLine>();
        for (var one : said) {
            var known = one.id() == null ? null : kept.remove(one.id());
            var line = known == null ? new OrderLine(order) : known;
            line.say(next.size(), one, taxText);
            next.add(line);
        }
        if (order.state() == OrderState.SALE
                && kept.values().stream().anyMatch(line -> line.kind() == LineKind.PRODUCT)) {
            throw new KenhException(SalesError.LINE_KEPT);
        }
        lines.removeAll(kept.values());
        var added = next.stream().filter(line -> !lines.contains(line)).toList();
        lines.addAll(added);
        return added;
    }

    /** Of these is invoiced what their products say now. */
    static void policy(List<OrderLine> some, LineRules rules) {
        var products =
                some.stream().map(OrderLine::productId).filter(Objects::nonNull).collect(Collectors.toSet());
        var those = rules.byDelivery(products);
        some.forEach(line -> line.byDelivery(line.productId() != null && those.contains(line.productId())));
    }

    /** Counts anew what may be invoiced by now. */
    static void weigh(List<OrderLine> lines, Sums sums, TaxText taxText) {
        boolean delivery = lines.stream().anyMatch(line -> line.progress().byDelivery());
        sums.deliver(
                delivery ? Filled.of(due(lines, taxText)).totals().total() : sums.total(),
                lines.stream().anyMatch(line -> line.progress().overDelivered()));
    }

    private static List<FilledLine> due(List<OrderLine> lines, TaxText taxText) {
        return lines.stream()
                .map(line -> line.filled(taxText).times(line.progress().due()))
                .toList();
    }

    static Map<Long, LineProgress> progress(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.PRODUCT)
                .collect(Collectors.toMap(OrderLine::lineId, OrderLine::progress));
    }
}
