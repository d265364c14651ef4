/** Numbers as people write them. */
@NullMarked
package io.kenh.sales.number;

import org.jspecify.annotations.NullMarked;
