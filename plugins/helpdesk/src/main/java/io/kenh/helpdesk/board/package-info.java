/** The dashboard. */
@NullMarked
package io.kenh.helpdesk.board;

import org.jspecify.annotations.NullMarked;
