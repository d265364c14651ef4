package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Units;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.Invoices.Asked;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What quantities of an order's lines its invoices ask for. */
final class Quantities {
    private static final String LINES = "select l.id, l.unitId from SalesOrderLine l where l.order.id = :order";

    private final Host host;

    Quantities(Host host) {
        this.host = host;
    }

    private record Counted(long id, @Nullable Long unitId) {}

    /**
     * By lines of the order, in their units.
     *
     * @param invoices of the order
     * @return null where invoices were made before anybody kept which lines they ask for
     */
    @Nullable
    Map<Long, BigDecimal> of(DocRef order, List<InvoiceRef> invoices) {
        var asked = host.services().get(Invoices.class).asked(order);
        boolean unknown = asked.isEmpty()
                && invoices.stream()
                        .anyMatch(one -> one.counts() && one.purpose().equals("regular"));
        return unknown ? null : sum(order, asked);
    }

    private Map<Long, BigDecimal> sum(DocRef order, List<Asked> asked) {
        var sums = new HashMap<Long, BigDecimal>();
        if (!asked.isEmpty()) {
            var units = new HashMap<Long, Long>();
            lines(order).forEach(line -> units.put(line.id(), line.unitId()));
            asked.forEach(one -> sums.merge(one.sourceLine(), in(units.get(one.sourceLine()), one), BigDecimal::add));
        }
        return sums;
    }

    private List<Counted> lines(DocRef order) {
        return host.db()
                .read(em -> em.createQuery(LINES, Counted.class)
                        .setParameter("order", order.id())
                        .getResultList());
    }

    /** Somebody may have written another unit on the invoice. */
    private BigDecimal in(@Nullable Long unit, Asked asked) {
        var from = asked.unitId();
        if (unit == null || from == null || unit.equals(from)) {
            return asked.quantity();
        }
        try {
            return host.services().get(Units.class).convert(asked.quantity(), from, unit);
        } catch (KenhException other) {
            // Of another kind: what it comes to nobody knows better.
            return asked.quantity();
        }
    }
}
