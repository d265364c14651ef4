/** Customers whose taxes are not those of the products: exports, processing zones, exempt bodies. */
@NullMarked
package io.kenh.catalog.fiscal;

import org.jspecify.annotations.NullMarked;
