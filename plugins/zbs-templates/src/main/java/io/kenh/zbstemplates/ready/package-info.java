/** Ready-made templates that plugins carry. */
@NullMarked
package io.kenh.zbstemplates.ready;

import org.jspecify.annotations.NullMarked;
