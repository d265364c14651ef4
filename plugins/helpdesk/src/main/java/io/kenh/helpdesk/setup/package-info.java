/** Pages of settings: one list and one form for all of them. */
@NullMarked
package io.kenh.helpdesk.setup;

import org.jspecify.annotations.NullMarked;
