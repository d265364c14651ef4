/** Customers' wishes for another phone number. */
@NullMarked
package io.kenh.portal.phone;

import org.jspecify.annotations.NullMarked;
