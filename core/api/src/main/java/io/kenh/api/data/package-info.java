/** Transactions, documents, paging, numbering. */
@NullMarked
package io.kenh.api.data;

import org.jspecify.annotations.NullMarked;
