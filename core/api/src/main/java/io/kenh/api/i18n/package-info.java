/** Translated texts and locale-aware formats. */
@NullMarked
package io.kenh.api.i18n;

import org.jspecify.annotations.NullMarked;
