/** What customers say of the service. */
@NullMarked
package io.kenh.helpdesk.rating;

import org.jspecify.annotations.NullMarked;
