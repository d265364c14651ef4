/** Tickets out of conversations. */
@NullMarked
package io.kenh.helpdesk.bridge.inbox;

import org.jspecify.annotations.NullMarked;
