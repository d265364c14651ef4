/** The component kit: what templates and handlers of every plugin build pages with. Start at {@link io.kenh.ui.Kit}. */
@NullMarked
package io.kenh.ui;

import org.jspecify.annotations.NullMarked;
