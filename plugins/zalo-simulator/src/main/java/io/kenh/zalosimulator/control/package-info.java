/** The control API for tests and the demo. */
@NullMarked
package io.kenh.zalosimulator.control;

import org.jspecify.annotations.NullMarked;
