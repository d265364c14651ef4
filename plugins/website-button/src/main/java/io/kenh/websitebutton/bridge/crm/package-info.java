/** Where conversations come from, for CRM. */
@NullMarked
package io.kenh.websitebutton.bridge.crm;

import org.jspecify.annotations.NullMarked;
