/** Writing an invoice. */
@NullMarked
package io.kenh.invoicing.form;

import org.jspecify.annotations.NullMarked;
