/** Reminding customers who are late. */
@NullMarked
package io.kenh.invoicing.dun;

import org.jspecify.annotations.NullMarked;
