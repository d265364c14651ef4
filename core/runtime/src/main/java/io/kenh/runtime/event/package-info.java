/** Stored events and their deliveries. */
@NullMarked
package io.kenh.runtime.event;

import org.jspecify.annotations.NullMarked;
