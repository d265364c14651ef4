/** A fake Zalo platform, strict where Zalo is strict. */
@NullMarked
package io.kenh.zalosimulator;

import org.jspecify.annotations.NullMarked;
