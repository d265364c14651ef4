/** The dashboard. */
@NullMarked
package io.kenh.sales.board;

import org.jspecify.annotations.NullMarked;
