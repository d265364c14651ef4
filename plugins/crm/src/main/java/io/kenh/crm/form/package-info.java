/** Writing a lead. */
@NullMarked
package io.kenh.crm.form;

import org.jspecify.annotations.NullMarked;
