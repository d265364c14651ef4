/** Stages a ticket goes through. */
@NullMarked
package io.kenh.helpdesk.stage;

import org.jspecify.annotations.NullMarked;
