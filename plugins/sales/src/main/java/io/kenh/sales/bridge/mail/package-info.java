/** Quotations and orders by e-mail. */
@NullMarked
package io.kenh.sales.bridge.mail;

import org.jspecify.annotations.NullMarked;
