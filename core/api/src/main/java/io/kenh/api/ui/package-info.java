/** Pages, slots and what goes into them. */
@NullMarked
package io.kenh.api.ui;

import org.jspecify.annotations.NullMarked;
