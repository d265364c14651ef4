/** What other plugins see of invoices. */
@NullMarked
package io.kenh.invoicing.api;

import org.jspecify.annotations.NullMarked;
