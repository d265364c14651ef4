/** Tickets of customers: teams, stages, service levels, ratings. */
@NullMarked
package io.kenh.helpdesk;

import org.jspecify.annotations.NullMarked;
