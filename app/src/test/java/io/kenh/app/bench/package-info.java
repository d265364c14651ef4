/** Figures beside baselines; run by hand, never with the tests. */
@NullMarked
package io.kenh.app.bench;

import org.jspecify.annotations.NullMarked;
