package io.kenh.sales.order;

import io.kenh.api.error.KenhException;
import io.kenh.sales.api.SalesError;

/** What must not be deleted: what is going on, and what proves something. */
final class Deletion {
    private Deletion() {}

    /** @param bills whether there are invoices of it */
    static void require(SalesOrder order, boolean bills) {
        if (order.state() != OrderState.DRAFT && order.state() != OrderState.CANCEL) {
            throw new KenhException(SalesError.CANCEL_FIRST);
        }
        if (order.paidOnce() || order.sums().paid() != 0) {
            throw new KenhException(SalesError.KEPT_PAID);
        }
        if (bills || order.sums().invoiced() != 0) {
            throw new KenhException(SalesError.KEPT_INVOICED);
        }
        if (order.toldAt() != null) {
            throw new KenhException(SalesError.KEPT_TOLD);
        }
    }
}
