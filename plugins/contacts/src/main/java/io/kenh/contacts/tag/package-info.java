/** Coloured labels of partners. */
@NullMarked
package io.kenh.contacts.tag;

import org.jspecify.annotations.NullMarked;
