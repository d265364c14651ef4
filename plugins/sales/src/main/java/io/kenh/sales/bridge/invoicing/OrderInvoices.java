package io.kenh.sales.bridge.invoicing;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.Shares;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.order.SalesOrder;
import io.kenh.ui.form.Typed;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes the invoices of an order. */
final class OrderInvoices {
    private static final String LOCK = "from SalesOrder o where o.id = :id";

    private final Host host;
    private final OrderReader reader;

    OrderInvoices(Host host) {
        this.host = host;
        this.reader = new OrderReader(host, new PageKeys(host, OrderDoc.NAME, "/portal/sales/"));
    }

    /** How an order stands. Amounts in whole đồng. */
    record Standing(OrderView order, List<InvoiceRef> invoices) {
        /** What the invoices that count ask for after their credit notes; the regular one has down payments taken off. */
        long invoiced() {
            return invoices.stream()
                    .filter(InvoiceRef::counts)
                    .mapToLong(InvoiceRef::net)
                    .sum();
        }

        List<InvoiceRef> downPayments() {
            return counting("down_payment");
        }

        List<InvoiceRef> regular() {
            return counting("regular");
        }

        private List<InvoiceRef> counting(String purpose) {
            return invoices.stream()
                    .filter(invoice -> invoice.counts() && invoice.purpose().equals(purpose))
                    .toList();
        }

        boolean open() {
            return order.state() == OrderState.SALE
                    && regular().isEmpty()
                    && order.totals().total() > 0;
        }
    }

    private Invoices invoices() {
        return host.services().get(Invoices.class);
    }

    /** @throws KenhException {@code core.not-found} */
    Standing of(long orderId) {
        return new Standing(reader.get(orderId), invoices().of(ref(orderId)));
    }

    private static DocRef ref(long orderId) {
        return new DocRef(OrderDoc.NAME, orderId);
    }

    /** Of all lines, less what was asked for in advance. */
    InvoiceRef regular(long orderId) {
        return make(orderId, (standing, lines) -> {
            lines.addAll(standing.order().lines());
            standing.downPayments().forEach(earlier -> takeOff(earlier, lines));
            return Purpose.REGULAR;
        });
    }

    private void takeOff(InvoiceRef earlier, List<FilledLine> lines) {
        var words = t("sales.invoice.less", earlier.number().isEmpty() ? "#" + earlier.id() : earlier.number());
        var asked = invoices().lines(earlier.id());
        // What credit notes gave back of it is asked for again.
        var left = earlier.credited() == 0
                ? asked
                : Shares.of(asked, earlier.net()).stream()
                        .map(share -> FilledLine.of(words, share))
                        .toList();
        left.forEach(line -> lines.add(line.again(BigDecimal.ONE.negate(), words)));
    }

    /** @param percent of the total, more than 0 and at most 100 */
    InvoiceRef percent(long orderId, BigDecimal percent) {
        return make(orderId, (standing, lines) -> {
            long amount = standing.order().share(percent);
            var number = Typed.plain(percent);
            return advance(
                    standing,
                    amount,
                    t("sales.invoice.percent-line", number, standing.order().number()),
                    lines);
        });
    }

    /** @param amount whole đồng, tax included */
    InvoiceRef fixed(long orderId, long amount) {
        return make(
                orderId,
                (standing, lines) -> advance(
                        standing,
                        amount,
                        t("sales.invoice.fixed-line", standing.order().number()),
                        lines));
    }

    private static Purpose advance(Standing standing, long amount, String text, List<FilledLine> lines) {
        if (amount <= 0 || amount > standing.order().totals().total() - standing.invoiced()) {
            throw new KenhException(SalesError.BAD_AMOUNT);
        }
        Shares.of(standing.order().lines(), amount).forEach(share -> lines.add(FilledLine.of(text, share)));
        return Purpose.DOWN_PAYMENT;
    }

    private interface Writer {
        Purpose write(Standing standing, List<FilledLine> lines);
    }

    private InvoiceRef make(long orderId, Writer writer) {
        return host.db().write(em -> {
            // Two at once would both find it open.
            em.createQuery(LOCK, SalesOrder.class)
                    .setParameter("id", orderId)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            var standing = of(orderId);
            var order = standing.order();
            if (order.state() != OrderState.SALE) {
                throw new KenhException(SalesError.WRONG_STATE, t(order.state().label()));
            }
            if (!standing.regular().isEmpty()) {
                throw new KenhException(
                        SalesError.INVOICED, standing.regular().getFirst().number());
            }
            var lines = new ArrayList<FilledLine>();
            var purpose = writer.write(standing, lines);
            var data = order.data();
            return invoices()
                    .create(new Invoices.Draft(
                            data.partnerId(),
                            data.invoiceAddress(),
                            data.customerReference(),
                            data.salespersonId(),
                            order.number(),
                            ref(orderId),
                            purpose,
                            lines));
        });
    }
}
