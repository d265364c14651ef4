/** Quotations and orders. */
@NullMarked
package io.kenh.sales;

import org.jspecify.annotations.NullMarked;
