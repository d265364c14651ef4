/** Leads and opportunities. */
@NullMarked
package io.kenh.crm.lead;

import org.jspecify.annotations.NullMarked;
