/** Quotations out of conversations. */
@NullMarked
package io.kenh.sales.bridge.inbox;

import org.jspecify.annotations.NullMarked;
