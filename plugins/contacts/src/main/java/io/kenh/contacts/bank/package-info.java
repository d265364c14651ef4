/** The banks of the country. */
@NullMarked
package io.kenh.contacts.bank;

import org.jspecify.annotations.NullMarked;
