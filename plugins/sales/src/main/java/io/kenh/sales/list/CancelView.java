package io.kenh.sales.list;

import io.kenh.sales.order.OrderReader.Chosen;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.stream.Collectors;

/** Asks why orders are cancelled. @param back the list they are on */
public record CancelView(List<Line> orders, String back, Form form) {
    /** @param bound what is left of it besides, in words */
    public record Line(Chosen order, List<String> bound) {}

    public String ids() {
        return orders.stream().map(line -> Long.toString(line.order().id())).collect(Collectors.joining(","));
    }

    public boolean bound() {
        return orders.stream().anyMatch(line -> !line.bound().isEmpty());
    }
}
