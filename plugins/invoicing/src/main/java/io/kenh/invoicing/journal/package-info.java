/** Books that invoices and payments are entered in, each with numbers of its own. */
@NullMarked
package io.kenh.invoicing.journal;

import org.jspecify.annotations.NullMarked;
