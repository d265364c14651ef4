/** The order: its rules, its lines, its money. */
@NullMarked
package io.kenh.sales.order;

import org.jspecify.annotations.NullMarked;
