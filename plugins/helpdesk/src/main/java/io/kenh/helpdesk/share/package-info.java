/** Addresses by which customers follow a ticket without signing in. */
@NullMarked
package io.kenh.helpdesk.share;

import org.jspecify.annotations.NullMarked;
