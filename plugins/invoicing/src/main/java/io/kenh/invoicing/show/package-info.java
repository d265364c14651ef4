/** The page of an invoice and what one can do there. */
@NullMarked
package io.kenh.invoicing.show;

import org.jspecify.annotations.NullMarked;
