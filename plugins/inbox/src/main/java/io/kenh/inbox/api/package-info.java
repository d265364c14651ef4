/** What other plugins may use of the inbox: the channel contract, conversations, slots, permissions. */
@NullMarked
package io.kenh.inbox.api;

import org.jspecify.annotations.NullMarked;
