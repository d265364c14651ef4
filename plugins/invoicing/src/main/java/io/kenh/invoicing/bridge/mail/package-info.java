/** Invoices and credit notes by e-mail. */
@NullMarked
package io.kenh.invoicing.bridge.mail;

import org.jspecify.annotations.NullMarked;
