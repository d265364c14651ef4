package io.kenh.crm.bridge.sales;

import io.kenh.sales.api.OrderRef;
import java.util.List;

/** Quotations and orders of an opportunity. */
public record OrdersView(List<Line> lines) {
    /** @param total whole đồng */
    public record Line(String path, String number, String state, long total) {
        static Line of(OrderRef order) {
            return new Line(order.path(), order.number(), "sales.state." + order.state(), order.total());
        }
    }
}
