/** Speaking to a running server. */
@NullMarked
package io.kenh.app.client;

import org.jspecify.annotations.NullMarked;
