package io.kenh.sales.bridge.invoicing;

import io.kenh.invoicing.api.InvoiceRef;
import java.util.List;

/** An order's invoices. Amounts in whole đồng. */
public record StatsView(List<InvoiceRef> invoices, long invoiced, long total) {}
