/** Tickets as signed-in customers see them. */
@NullMarked
package io.kenh.helpdesk.portal;

import org.jspecify.annotations.NullMarked;
