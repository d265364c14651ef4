/** Types of tickets. */
@NullMarked
package io.kenh.helpdesk.kind;

import org.jspecify.annotations.NullMarked;
