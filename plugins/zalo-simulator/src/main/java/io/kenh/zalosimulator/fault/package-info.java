/** Faults switched on by a person or a test. */
@NullMarked
package io.kenh.zalosimulator.fault;

import org.jspecify.annotations.NullMarked;
