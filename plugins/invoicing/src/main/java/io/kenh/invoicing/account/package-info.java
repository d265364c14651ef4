/** The bank accounts that customers pay to. */
@NullMarked
package io.kenh.invoicing.account;

import org.jspecify.annotations.NullMarked;
