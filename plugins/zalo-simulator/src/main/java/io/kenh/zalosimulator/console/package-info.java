/** The developer console page. */
@NullMarked
package io.kenh.zalosimulator.console;

import org.jspecify.annotations.NullMarked;
