/** A real browser at the real server. */
@NullMarked
package io.kenh.app.browser;

import org.jspecify.annotations.NullMarked;
