/** Webhooks of plugins that are switched off: taken, kept, and given to them when they are back. */
@NullMarked
package io.kenh.runtime.webhook;

import org.jspecify.annotations.NullMarked;
