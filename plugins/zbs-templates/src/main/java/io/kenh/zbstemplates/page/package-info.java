/** Pages. */
@NullMarked
package io.kenh.zbstemplates.page;

import org.jspecify.annotations.NullMarked;
