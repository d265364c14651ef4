/** The Apps page and its API. */
@NullMarked
package io.kenh.runtime.apps;

import org.jspecify.annotations.NullMarked;
