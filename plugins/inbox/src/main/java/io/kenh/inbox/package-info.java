/** The inbox: conversations with customers over any channel. */
@NullMarked
package io.kenh.inbox;

import org.jspecify.annotations.NullMarked;
