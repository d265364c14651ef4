/** The invoice on paper. */
@NullMarked
package io.kenh.invoicing.print;

import org.jspecify.annotations.NullMarked;
