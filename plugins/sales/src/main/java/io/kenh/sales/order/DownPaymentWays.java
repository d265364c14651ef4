package io.kenh.sales.order;

import gg.jte.Content;

/** How a down payment is transferred, while something knows the company's accounts. */
@FunctionalInterface
public interface DownPaymentWays {
    /** For pages; nothing where nobody knows. @param title in the reader's language. @param amount whole đồng */
    Content panel(String title, long companyId, long amount, String reference);
}
