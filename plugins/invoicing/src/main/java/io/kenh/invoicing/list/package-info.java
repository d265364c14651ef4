/** Lists of invoices and payments. */
@NullMarked
package io.kenh.invoicing.list;

import org.jspecify.annotations.NullMarked;
