/** Open invoices beside conversations. */
@NullMarked
package io.kenh.invoicing.bridge.inbox;

import org.jspecify.annotations.NullMarked;
