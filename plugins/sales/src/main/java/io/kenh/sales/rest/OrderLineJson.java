package io.kenh.sales.rest;

import io.kenh.catalog.api.lines.LineJson;
import io.kenh.sales.order.LineProgress;
import io.kenh.sales.order.OrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, as programs read it. Amounts in whole đồng.
 *
 * @param kind {@code product}, {@code section} or {@code note}
 * @param delivered in its unit; absent while the order is not confirmed, as are the next three
 * @param invoiced what invoices ask for, drafts among them, less credit notes; counted soon after they change
 * @param toInvoice what is left to be invoiced now
 * @param invoicing {@code ordered} or {@code delivered}: the quantity that is invoiced
 */
public record OrderLineJson(
        @Nullable Long id,
        String kind,
        @Nullable Long productId,
        String text,
        BigDecimal quantity,
        @Nullable Long unitId,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        List<Long> taxIds,
        long untaxed,
        long tax,
        long total,
        @Nullable BigDecimal delivered,
        @Nullable BigDecimal invoiced,
        @Nullable BigDecimal toInvoice,
        @Nullable String invoicing) {
    static List<OrderLineJson> of(OrderView order) {
        var lines = LineJson.of(order.lines());
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        of(lines.get(i), order.progress(order.lines().get(i)).orElse(null)))
                .toList();
    }

    private static OrderLineJson of(LineJson line, @Nullable LineProgress progress) {
        return new OrderLineJson(
                line.id(),
                line.kind(),
                line.productId(),
                line.text(),
                line.quantity(),
                line.unitId(),
                line.unit(),
                line.unitPrice(),
                line.discount(),
                line.taxIds(),
                line.untaxed(),
                line.tax(),
                line.total(),
                progress == null ? null : progress.delivered(),
                progress == null ? null : progress.invoiced(),
                progress == null ? null : progress.toInvoice(),
                progress == null ? null : progress.byDelivery() ? "delivered" : "ordered");
    }
}
