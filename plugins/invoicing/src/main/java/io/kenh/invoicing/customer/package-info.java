/** Invoicing on the page of a contact. */
@NullMarked
package io.kenh.invoicing.customer;

import org.jspecify.annotations.NullMarked;
