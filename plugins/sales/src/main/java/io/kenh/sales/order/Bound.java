package io.kenh.sales.order;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import java.util.ArrayList;
import java.util.List;

/** What of an order is left when it is cancelled, as people read it: invoices, and money that came. */
public final class Bound {
    private final Host host;

    public Bound(Host host) {
        this.host = host;
    }

    /** Empty for an order that nobody was asked to pay and nobody paid. Amounts in whole đồng. */
    public List<String> of(long orderId, long invoiced, long paid) {
        var words = new ArrayList<String>();
        if (invoiced != 0) {
            host.services()
                    .find(OrderBills.class)
                    .ifPresent(bills -> bills.of(orderId)
                            .forEach(bill -> words.add(t("sales.bound.invoice", name(bill), money(bill.asked())))));
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
