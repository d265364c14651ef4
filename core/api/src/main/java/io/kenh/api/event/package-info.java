/** Domain events and their listeners. */
@NullMarked
package io.kenh.api.event;

import org.jspecify.annotations.NullMarked;
