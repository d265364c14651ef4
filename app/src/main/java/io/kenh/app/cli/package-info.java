/** The commands behind {@code ./kenh}. */
@NullMarked
package io.kenh.app.cli;

import org.jspecify.annotations.NullMarked;
