package io.kenh.sales.order;

import io.kenh.api.error.KenhException;
import io.kenh.sales.api.SalesError;

/** When a customer may answer a quotation. */
final class Answering {
    private Answering() {}

    /** What the customer answers has no answer yet, and is what the customer read. @param seen the version of that */
    static void require(SalesOrder order, int seen) {
        switch (order.state()) {
            case SALE -> throw new KenhException(SalesError.ACCEPTED_BEFORE);
            case CANCEL -> throw new KenhException(SalesError.ENDED_BEFORE);
            case DRAFT, SENT -> {
                if (seen != order.version()) {
                    throw new KenhException(SalesError.CHANGED_MEANWHILE);
                }
            }
        }
    }
}
