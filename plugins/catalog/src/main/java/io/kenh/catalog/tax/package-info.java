/** Taxes. */
@NullMarked
package io.kenh.catalog.tax;

import org.jspecify.annotations.NullMarked;
