/** What the bank tells: statements, and which invoices their lines pay. */
@NullMarked
package io.kenh.invoicing.bank;

import org.jspecify.annotations.NullMarked;
