/** What every company begins with. */
@NullMarked
package io.kenh.helpdesk.start;

import org.jspecify.annotations.NullMarked;
