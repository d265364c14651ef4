/** The dashboard, and who owes for how long. */
@NullMarked
package io.kenh.invoicing.board;

import org.jspecify.annotations.NullMarked;
