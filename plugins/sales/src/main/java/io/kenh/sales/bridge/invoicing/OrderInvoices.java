package io.kenh.sales.bridge.invoicing;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.Shares;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.api.InvoicesChanged;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.order.SalesOrder;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Typed;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the invoices of an order. */
final class OrderInvoices {
    private static final String LOCK = "from SalesOrder o where o.id = :id";

    private final Host host;
    private final OrderReader reader;
    private final OrderMoves moves;

    OrderInvoices(Host host) {
        this.host = host;
        var keys = OrderDoc.keys(host);
        this.reader = new OrderReader(host, keys);
        this.moves = new OrderMoves(host, keys);
    }

    /** How an order stands. Amounts in whole đồng. */
    record Standing(OrderView order, List<InvoiceRef> invoices) {
        /** What the invoices that count ask for after their credit notes; the regular one has down payments taken off. */
        long invoiced() {
            return sum(invoices);
        }

        List<InvoiceRef> counting() {
            return invoices.stream().filter(InvoiceRef::counts).toList();
        }

        /** What nobody has been asked for yet. */
        long left() {
            return Math.max(order.totals().total(), order.billable()) - invoiced();
        }

        /** The same of what may be invoiced by now: what is invoiced by delivery is delivered first. */
        long due() {
            return order.billable() - invoiced();
        }

        boolean open() {
            return order.state() == OrderState.SALE && left() > 0;
        }

        /** Down payments that nobody was asked for yet: what takes off one could be left without it. */
        List<InvoiceRef> waiting() {
            return counting().stream()
                    .filter(one ->
                            one.purpose().equals("down_payment") && one.state().equals("draft"))
                    .toList();
        }

        /** The first that the customer still has to pay. */
        Optional<InvoiceRef> unpaid() {
            return counting().stream()
                    .filter(one -> one.state().equals("posted") && one.residual() > 0)
                    .findFirst();
        }
    }

    private static long sum(List<InvoiceRef> invoices) {
        return invoices.stream()
                .filter(InvoiceRef::counts)
                .mapToLong(InvoiceRef::net)
                .sum();
    }

    private Invoices invoices() {
        return host.services().get(Invoices.class);
    }

    /** @throws KenhException {@code core.not-found} */
    Standing of(long orderId) {
        return new Standing(reader.get(orderId), invoices().of(ref(orderId)));
    }

    List<InvoiceRef> all(long orderId) {
        return invoices().of(ref(orderId));
    }

    /** By the ids of the orders. */
    Map<Long, List<InvoiceRef>> all(Collection<Long> orders) {
        return invoices().of(OrderDoc.NAME, orders);
    }

    /** The order keeps the sum: lists ask it for many at once. */
    void on(InvoicesChanged event) {
        var order = event.source();
        if (order.type().equals(OrderDoc.NAME)) {
            moves.invoiced(order.id(), () -> counted(order));
        }
    }

    private OrderMoves.Invoiced counted(DocRef order) {
        var all = invoices().of(order);
        return new OrderMoves.Invoiced(sum(all), new Quantities(host).of(order, all));
    }

    List<String> terms() {
        return invoices().paymentTerms();
    }

    private static DocRef ref(long orderId) {
        return new DocRef(OrderDoc.NAME, orderId);
    }

    /** What is left to be invoiced now, less what was asked for in advance. Only posted down payments are taken off, by their numbers. */
    InvoiceRef regular(long orderId) {
        return make(orderId, (standing, lines) -> {
            if (standing.due() <= 0) {
                throw new KenhException(SalesError.NOT_DELIVERED);
            }
            var waiting = standing.waiting();
            if (!waiting.isEmpty()) {
                throw new KenhException(
                        SalesError.ADVANCE_DRAFT,
                        waiting.stream().map(one -> Kit.money(one.total())).collect(Collectors.joining(", ")));
            }
            lines.addAll(new RegularLines(host).of(standing));
            return Purpose.REGULAR;
        });
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
        if (amount <= 0 || amount > standing.left()) {
            throw new KenhException(SalesError.BAD_AMOUNT, 1, standing.left());
        }
        Shares.of(standing.order().lines(), amount).forEach(share -> lines.add(FilledLine.of(text, share)));
        return Purpose.DOWN_PAYMENT;
    }

    private static String named(InvoiceRef invoice) {
        return invoice.number().isEmpty() ? t("sales.invoice.state.draft") : invoice.number();
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
                throw new KenhException(SalesError.WRONG_STATE, t(order.state().key()));
            }
            if (standing.left() <= 0) {
                var last = standing.counting().stream().reduce((first, second) -> second);
                throw new KenhException(
                        SalesError.INVOICED, last.map(OrderInvoices::named).orElse(""));
            }
            var lines = new ArrayList<FilledLine>();
            var purpose = writer.write(standing, lines);
            var data = order.data();
            return invoices()
                    .create(new Invoices.Draft(
                            data.partnerId(),
                            data.invoiceAddress(),
                            data.customerReference(),
                            data.paymentTerm(),
                            data.salespersonId(),
                            order.number(),
                            ref(orderId),
                            purpose,
                            lines));
        });
    }
}
