/** Signals to open pages. */
@NullMarked
package io.kenh.api.live;

import org.jspecify.annotations.NullMarked;
