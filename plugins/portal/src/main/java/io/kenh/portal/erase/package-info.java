/** Requests to erase what is known of a customer, beyond the account. */
@NullMarked
package io.kenh.portal.erase;

import org.jspecify.annotations.NullMarked;
