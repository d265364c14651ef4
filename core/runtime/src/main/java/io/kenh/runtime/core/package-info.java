/** Core's own contributions, as an addon like any other. */
@NullMarked
package io.kenh.runtime.core;

import org.jspecify.annotations.NullMarked;
