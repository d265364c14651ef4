/** Quotations out of opportunities. */
@NullMarked
package io.kenh.crm.bridge.sales;

import org.jspecify.annotations.NullMarked;
