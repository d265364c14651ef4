/** Messages: taking them in once, sending, their states and attachments. */
@NullMarked
package io.kenh.inbox.message;

import org.jspecify.annotations.NullMarked;
