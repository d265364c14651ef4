/** Lists of tickets. */
@NullMarked
package io.kenh.helpdesk.list;

import org.jspecify.annotations.NullMarked;
