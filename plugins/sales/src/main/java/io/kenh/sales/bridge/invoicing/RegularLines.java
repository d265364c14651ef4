package io.kenh.sales.bridge.invoicing;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.Shares;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.Invoices.Asked;
import io.kenh.sales.bridge.invoicing.OrderInvoices.Standing;
import io.kenh.sales.order.LineProgress;
import io.kenh.sales.order.OrderDoc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a regular invoice: the quantities that no invoice asks for yet, less what was asked for in advance. With it all invoices
 * together ask for what may be invoiced by now, to the đồng.
 */
final class RegularLines {
    private final Host host;

    RegularLines(Host host) {
        this.host = host;
    }

    private Invoices invoices() {
        return host.services().get(Invoices.class);
    }

    List<FilledLine> of(Standing standing) {
        var order = new DocRef(OrderDoc.NAME, standing.order().id());
        var byLine = invoices().asked(order).stream().map(Asked::invoiceId).collect(Collectors.toSet());
        long last = byLine.stream().mapToLong(Long::longValue).max().orElse(0);
        var asked = new Quantities(host).of(order, standing.invoices());
        var lines = open(standing, asked == null ? Map.of() : asked);
        var counted = new ArrayList<>(Filled.of(lines).lines());
        for (var earlier : standing.counting()) {
            // What was asked for in advance before an invoice by lines was taken off that one.
            if (byLine.contains(earlier.id()) || advance(earlier) && earlier.id() < last) {
                counted.addAll(Filled.of(left(earlier, "")).lines());
            } else {
                var words = words(earlier);
                left(earlier, words).forEach(line -> lines.add(line.again(BigDecimal.ONE.negate(), words)));
            }
        }
        if (!byLine.isEmpty()) {
            // Given back by amount, written otherwise on an invoice, sold at another price since, rounded line by line.
            Shares.between(standing.order().due(), counted).forEach(share -> lines.add(difference(share)));
        }
        return lines;
    }

    private static boolean advance(InvoiceRef invoice) {
        return invoice.purpose().equals("down_payment");
    }

    private static String words(InvoiceRef earlier) {
        return t(
                advance(earlier) ? "sales.invoice.less" : "sales.invoice.less-invoiced",
                earlier.number().isEmpty() ? t("sales.invoice.state.draft") : earlier.number());
    }

    /** What an invoice still asks for: what credit notes gave back of it is asked for again. */
    private List<FilledLine> left(InvoiceRef earlier, String words) {
        var asked = invoices().lines(earlier.id());
        boolean whole = earlier.credited() == 0 && (words.isEmpty() || advance(earlier));
        return whole
                ? asked
                : Shares.of(asked, earlier.net()).stream()
                        .map(share -> FilledLine.of(words, share))
                        .toList();
    }

    private static FilledLine difference(Shares share) {
        var words = t("sales.invoice.difference");
        return share.amount() > 0
                ? FilledLine.of(words, share)
                : FilledLine.of(words, new Shares(share.taxes(), -share.amount()))
                        .again(BigDecimal.ONE.negate(), words);
    }

    /** Quantities that may be invoiced by now and no invoice asks for; sections and notes above and below them. */
    private static List<FilledLine> open(Standing standing, Map<Long, BigDecimal> asked) {
        var order = standing.order();
        if (asked.isEmpty() && order.billable() == order.totals().total()) {
            return new ArrayList<>(order.due());
        }
        var lines = new ArrayList<FilledLine>();
        @Nullable FilledLine section = null;
        boolean taken = false;
        for (var line : order.lines()) {
            if (line.kind() == LineKind.SECTION) {
                section = line;
                taken = false;
            } else if (line.kind() == LineKind.NOTE) {
                // Below a product that is not on the invoice it says nothing there.
                if (taken) {
                    section = add(lines, section, line);
                }
            } else {
                var open = order.progress(line)
                        .map(LineProgress::due)
                        .orElse(line.quantity())
                        .subtract(asked.getOrDefault(line.id(), BigDecimal.ZERO));
                taken = open.signum() != 0;
                if (taken) {
                    section = add(lines, section, line.times(open));
                }
            }
        }
        return lines;
    }

    /** @return the section that still waits for something below it: none */
    private static @Nullable FilledLine add(List<FilledLine> lines, @Nullable FilledLine section, FilledLine line) {
        if (section != null) {
            lines.add(section);
        }
        lines.add(line);
        return null;
    }
}
