/** The page of a ticket. */
@NullMarked
package io.kenh.helpdesk.show;

import org.jspecify.annotations.NullMarked;
