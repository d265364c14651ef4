package io.kenh.sales.order;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of an order is left when it is cancelled, as people read it: invoices, and money that came. */
public final class Bound {
    private final Host host;

    public Bound(Host host) {
        this.host = host;
    }

    /** Empty for an order that nobody was asked to pay and nobody paid. Amounts in whole đồng. */
    public List<String> of(long orderId, long invoiced, long paid) {
        return words(bills(invoiced == 0 ? List.of() : List.of(orderId)).get(orderId), invoiced, paid);
    }

    /** The same of many, by their ids. */
    public Map<Long, List<String>> of(List<OrderReader.Chosen> orders) {
        var bills = bills(orders.stream()
                .filter(order -> order.invoiced() != 0)
                .map(OrderReader.Chosen::id)
                .toList());
        var words = new HashMap<Long, List<String>>();
        orders.forEach(order -> words.put(order.id(), words(bills.get(order.id()), order.invoiced(), order.paid())));
        return words;
    }

    private Map<Long, List<OrderBills.Bill>> bills(List<Long> orders) {
        return orders.isEmpty()
                ? Map.of()
                : host.services()
                        .find(OrderBills.class)
                        .map(bills -> bills.of(orders))
                        .orElse(Map.of());
    }

    private static List<String> words(@Nullable List<OrderBills.Bill> bills, long invoiced, long paid) {
        var words = new ArrayList<String>();
        if (invoiced != 0) {
            Objects.requireNonNullElse(bills, List.<OrderBills.Bill>of())
                    .forEach(bill -> words.add(t("sales.bound.invoice", name(bill), money(bill.asked()))));
            if (words.isEmpty()) {
                words.add(t("sales.bound.invoiced", money(invoiced)));
            }
        }
        if (paid != 0) {
            words.add(t("sales.bound.paid", money(paid)));
        }
        return List.copyOf(words);
    }

    private static String name(OrderBills.Bill bill) {
        return bill.number().isEmpty() ? t("sales.invoice.draft") : bill.number();
    }
}
