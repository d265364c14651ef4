/** Customers, on the pages of their contacts. */
@NullMarked
package io.kenh.sales.customer;

import org.jspecify.annotations.NullMarked;
