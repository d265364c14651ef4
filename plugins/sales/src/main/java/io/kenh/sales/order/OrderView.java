package io.kenh.sales.order;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesError;
import io.kenh.ui.Kit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as pages show it. Amounts in whole đồng.
 *
 * @param invoiced what its invoices ask for, counted soon after they change
 * @param billable what may be invoiced by now
 * @param progress how far its lines are, by their ids; of what is confirmed only
 * @param downPayment what is asked for in advance
 * @param publicUrl the customer's page, null when it was revoked
 * @param expired a quotation past its last day
 */
public record OrderView(
        long id,
        int version,
        long companyId,
        String number,
        OrderState state,
        boolean locked,
        String partnerName,
        OrderData data,
        List<FilledLine> lines,
        Totals totals,
        long paid,
        long balance,
        long invoiced,
        long billable,
        Map<Long, LineProgress> progress,
        InvoiceStatus invoiceStatus,
        long downPayment,
        Trace trace,
        boolean expired,
        @Nullable String publicUrl,
        List<PaymentRow> payments) {
    static OrderView of(
            SalesOrder order, TaxText taxText, LocalDate today, @Nullable String url, List<PaymentRow> payments) {
        var filled = Filled.of(order.filled(taxText));
        var sums = order.sums();
        var lines = filled.lines().stream().map(FilledLine::data).toList();
        return new OrderView(
                order.id(),
                order.version(),
                order.companyId(),
                order.number(),
                order.state(),
                order.locked(),
                order.header().partnerName(),
                order.header().data(order.origin(), order.source(), lines),
                filled.lines(),
                filled.totals(),
                sums.paid(),
                sums.balance(),
                sums.invoiced(),
                sums.billable(),
                order.progress(),
                sums.invoiceStatus(),
                sums.share(order.header().downPayment()),
                order.trace(),
                order.expired(today),
                url,
                payments);
    }

    public String path() {
        return "/sales/orders/" + id;
    }

    /** A share of the total, rounded half-up to the đồng. */
    public long share(BigDecimal percent) {
        return Sums.share(percent, totals.total());
    }

    /**
     * Only what customers can read and, as a quotation, accept is given to them.
     *
     * @throws KenhException {@code sales.wrong-state}, {@code sales.empty} or {@code sales.expired}
     */
    public OrderView requireGivable() {
        if (state == OrderState.CANCEL) {
            throw new KenhException(SalesError.WRONG_STATE, t(state.key()));
        }
        if (lines.stream().noneMatch(line -> line.data().kind() == LineKind.PRODUCT)) {
            throw new KenhException(SalesError.EMPTY);
        }
        var last = data.validityDate();
        if (expired && last != null) {
            throw new KenhException(SalesError.EXPIRED, date(last));
        }
        return this;
    }

    /** Of what is no product, and of what is not confirmed, there is none. */
    public Optional<LineProgress> progress(FilledLine line) {
        return Optional.ofNullable(line.id()).map(progress::get);
    }

    /** Its lines with the quantities that may be invoiced by now, and what that is worth. */
    public List<FilledLine> due() {
        return Filled.of(lines.stream()
                        .map(line ->
                                progress(line).map(one -> line.times(one.due())).orElse(line))
                        .toList())
                .lines();
    }

    /**
     * How the down payment is transferred while it is awaited: once there are invoices, these ask for it. Nothing where nobody knows an
     * account.
     */
    public Content downPaymentPanel(Host host) {
        boolean awaited = (state == OrderState.SENT || state == OrderState.SALE)
                && !expired
                && downPayment > 0
                && paid == 0
                && invoiced == 0;
        return host.services()
                .find(DownPaymentWays.class)
                .filter(ways -> awaited)
                .map(ways -> ways.panel(
                        t("sales.down-payment.transfer"),
                        companyId,
                        downPayment,
                        number.replaceAll("[^A-Za-z0-9]", "")))
                .orElse(Kit.none());
    }

    public boolean changeable() {
        return !locked && state != OrderState.CANCEL;
    }
}
