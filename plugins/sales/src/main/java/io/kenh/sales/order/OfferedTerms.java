package io.kenh.sales.order;

import java.util.List;

/** Payment terms that are understood when an order is invoiced, while something makes invoices. */
@FunctionalInterface
public interface OfferedTerms {
    List<String> names();
}
