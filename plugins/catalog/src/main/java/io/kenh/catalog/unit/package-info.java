/** Units of measure. */
@NullMarked
package io.kenh.catalog.unit;

import org.jspecify.annotations.NullMarked;
