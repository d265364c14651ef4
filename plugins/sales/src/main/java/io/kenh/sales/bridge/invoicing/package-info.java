/** Invoices of orders: while invoicing is enabled. */
@NullMarked
package io.kenh.sales.bridge.invoicing;

import org.jspecify.annotations.NullMarked;
