/** What other plugins may use of CRM. */
@NullMarked
package io.kenh.crm.api;

import org.jspecify.annotations.NullMarked;
