/** The people who own the phones and what they are to each Official Account. */
@NullMarked
package io.kenh.zalosimulator.person;

import org.jspecify.annotations.NullMarked;
