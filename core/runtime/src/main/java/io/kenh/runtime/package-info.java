/** The host. {@link Kenh} starts it. */
@NullMarked
package io.kenh.runtime;

import org.jspecify.annotations.NullMarked;
