/** Small helpers for text and time. */
@NullMarked
package io.kenh.inbox.text;

import org.jspecify.annotations.NullMarked;
