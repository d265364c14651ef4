/** What the suite asked the fake platform for. */
@NullMarked
package io.kenh.zalosimulator.log;

import org.jspecify.annotations.NullMarked;
