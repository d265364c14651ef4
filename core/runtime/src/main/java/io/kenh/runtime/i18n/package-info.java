/** Texts of one generation. */
@NullMarked
package io.kenh.runtime.i18n;

import org.jspecify.annotations.NullMarked;
