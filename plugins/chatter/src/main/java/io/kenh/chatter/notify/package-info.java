/** Notifications and reminders. */
@NullMarked
package io.kenh.chatter.notify;

import org.jspecify.annotations.NullMarked;
