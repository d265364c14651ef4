package io.kenh.sales.order;

import java.math.BigDecimal;

/**
 * How far a line of an order is, in its unit.
 *
 * @param ordered as the line says
 * @param invoiced what its invoices that count ask for, drafts among them, less what credit notes took back; counted soon after they change
 * @param byDelivery invoiced is what was delivered, not what was ordered
 */
public record LineProgress(BigDecimal ordered, BigDecimal delivered, BigDecimal invoiced, boolean byDelivery) {
    /** The quantity that invoices ask for when nothing is left to be invoiced. */
    public BigDecimal due() {
        return byDelivery ? delivered : ordered;
    }

    /** Below zero where too much is invoiced. */
    public BigDecimal toInvoice() {
        return due().subtract(invoiced);
    }

    /** More was delivered than was ordered, and that is not invoiced by itself. */
    boolean overDelivered() {
        return !byDelivery && ordered.signum() >= 0 && delivered.compareTo(ordered) > 0;
    }
}
