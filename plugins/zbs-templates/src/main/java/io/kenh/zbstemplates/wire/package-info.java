/** Templates as Zalo's API writes them. */
@NullMarked
package io.kenh.zbstemplates.wire;

import org.jspecify.annotations.NullMarked;
