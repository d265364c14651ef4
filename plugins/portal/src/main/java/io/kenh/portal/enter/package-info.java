/** Signing in and out. */
@NullMarked
package io.kenh.portal.enter;

import org.jspecify.annotations.NullMarked;
