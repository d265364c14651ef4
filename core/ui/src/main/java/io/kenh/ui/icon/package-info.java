/** Tabler's outline icons as inline SVG. */
@NullMarked
package io.kenh.ui.icon;

import org.jspecify.annotations.NullMarked;
