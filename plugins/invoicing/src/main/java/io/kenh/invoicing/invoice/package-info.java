/** The invoice: its rules, its lines, its money. */
@NullMarked
package io.kenh.invoicing.invoice;

import org.jspecify.annotations.NullMarked;
