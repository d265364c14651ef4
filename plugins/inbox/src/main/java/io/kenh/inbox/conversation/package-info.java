/** Conversations: who talks to whom, what waits for an answer, who looks after it. */
@NullMarked
package io.kenh.inbox.conversation;

import org.jspecify.annotations.NullMarked;
