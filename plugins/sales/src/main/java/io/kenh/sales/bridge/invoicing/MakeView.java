package io.kenh.sales.bridge.invoicing;

import io.kenh.sales.order.OrderView;
import io.kenh.ui.form.Form;
import java.util.List;

/**
 * Asks what kind of invoice is to be made.
 *
 * @param left whole đồng not yet asked for
 * @param due the same of what may be invoiced by now
 * @param waiting drafts of down payments, which a regular invoice waits for
 */
public record MakeView(OrderView order, Form form, long invoiced, long left, long due, List<StatsView.Line> waiting) {}
