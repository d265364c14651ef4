/** Finds channels and asks them about many threads at once. */
@NullMarked
package io.kenh.inbox.channel;

import org.jspecify.annotations.NullMarked;
