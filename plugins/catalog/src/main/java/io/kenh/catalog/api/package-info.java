/** What other plugins may use: products, prices, taxes, units and the calculation of totals. */
@NullMarked
package io.kenh.catalog.api;

import org.jspecify.annotations.NullMarked;
