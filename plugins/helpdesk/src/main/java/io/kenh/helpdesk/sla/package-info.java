/** Service levels: working time, promises, deadlines. */
@NullMarked
package io.kenh.helpdesk.sla;

import org.jspecify.annotations.NullMarked;
