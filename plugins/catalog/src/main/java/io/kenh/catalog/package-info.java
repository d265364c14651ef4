/** Products, units, taxes and price lists. */
@NullMarked
package io.kenh.catalog;

import org.jspecify.annotations.NullMarked;
