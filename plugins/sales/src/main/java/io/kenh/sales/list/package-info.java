/** Lists of orders and of their lines, export and import. */
@NullMarked
package io.kenh.sales.list;

import org.jspecify.annotations.NullMarked;
