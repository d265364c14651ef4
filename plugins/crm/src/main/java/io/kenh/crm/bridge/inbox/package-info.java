/** Leads out of conversations. */
@NullMarked
package io.kenh.crm.bridge.inbox;

import org.jspecify.annotations.NullMarked;
