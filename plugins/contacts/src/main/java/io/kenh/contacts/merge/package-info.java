/** Two records of the same partner become one, and can become two again. */
@NullMarked
package io.kenh.contacts.merge;

import org.jspecify.annotations.NullMarked;
