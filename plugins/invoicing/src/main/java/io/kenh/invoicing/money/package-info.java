/** Payments, credit notes and what they settle. */
@NullMarked
package io.kenh.invoicing.money;

import org.jspecify.annotations.NullMarked;
