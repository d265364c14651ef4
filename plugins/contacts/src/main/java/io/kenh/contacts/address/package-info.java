/** Addresses of partners beside their own. */
@NullMarked
package io.kenh.contacts.address;

import org.jspecify.annotations.NullMarked;
