/** The page of an invoice for the customer. */
@NullMarked
package io.kenh.invoicing.portal;

import org.jspecify.annotations.NullMarked;
