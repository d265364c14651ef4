/** The page of an order and what one can do there. */
@NullMarked
package io.kenh.sales.show;

import org.jspecify.annotations.NullMarked;
