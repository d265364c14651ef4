package io.kenh.sales.order;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;

import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as pages show it. Amounts in whole đồng.
 *
 * @param invoiced what its invoices ask for, counted soon after they change
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

    public boolean changeable() {
        return !locked && state != OrderState.CANCEL;
    }
}
