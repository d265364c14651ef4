/** What was delivered of an order. */
@NullMarked
package io.kenh.sales.deliver;

import org.jspecify.annotations.NullMarked;
