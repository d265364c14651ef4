/** Teams and who gets the next ticket. */
@NullMarked
package io.kenh.helpdesk.team;

import org.jspecify.annotations.NullMarked;
