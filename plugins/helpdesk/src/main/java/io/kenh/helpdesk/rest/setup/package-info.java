/** The JSON doors to the settings of the helpdesk. */
@NullMarked
package io.kenh.helpdesk.rest.setup;

import org.jspecify.annotations.NullMarked;
