/** The page of an order for the customer. */
@NullMarked
package io.kenh.sales.portal;

import org.jspecify.annotations.NullMarked;
