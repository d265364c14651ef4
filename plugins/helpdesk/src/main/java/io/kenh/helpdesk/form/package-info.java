/** Writing a ticket. */
@NullMarked
package io.kenh.helpdesk.form;

import org.jspecify.annotations.NullMarked;
