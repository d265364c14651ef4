/** Zalo's limits, from dated rows. */
@NullMarked
package io.kenh.zbstemplates.limit;

import org.jspecify.annotations.NullMarked;
