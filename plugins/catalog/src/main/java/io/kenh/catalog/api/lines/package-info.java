/** Lines of documents that sell: the same for quotations, orders and invoices. Written, counted, shown, printed. */
@NullMarked
package io.kenh.catalog.api.lines;

import org.jspecify.annotations.NullMarked;
