/** The order on paper. */
@NullMarked
package io.kenh.sales.print;

import org.jspecify.annotations.NullMarked;
