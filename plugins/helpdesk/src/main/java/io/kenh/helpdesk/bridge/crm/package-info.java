/** Leads out of tickets. */
@NullMarked
package io.kenh.helpdesk.bridge.crm;

import org.jspecify.annotations.NullMarked;
