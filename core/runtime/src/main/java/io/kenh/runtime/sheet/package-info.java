/** Tables as files. */
@NullMarked
package io.kenh.runtime.sheet;

import org.jspecify.annotations.NullMarked;
