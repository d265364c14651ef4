/** Customers' accounts, their sessions and invitations. */
@NullMarked
package io.kenh.portal.account;

import org.jspecify.annotations.NullMarked;
