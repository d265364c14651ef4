/** Favourites: the saved states of lists. */
@NullMarked
package io.kenh.runtime.view;

import org.jspecify.annotations.NullMarked;
