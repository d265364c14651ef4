/** The ticket, and what can be done with it. */
@NullMarked
package io.kenh.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
