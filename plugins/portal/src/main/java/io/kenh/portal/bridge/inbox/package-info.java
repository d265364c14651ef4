/** Conversations, while the inbox is enabled. */
@NullMarked
package io.kenh.portal.bridge.inbox;

import org.jspecify.annotations.NullMarked;
