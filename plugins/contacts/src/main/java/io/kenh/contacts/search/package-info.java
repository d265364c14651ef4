/** Accent- and case-insensitive search. */
@NullMarked
package io.kenh.contacts.search;

import org.jspecify.annotations.NullMarked;
