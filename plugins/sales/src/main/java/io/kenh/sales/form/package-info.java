/** Writing an order. */
@NullMarked
package io.kenh.sales.form;

import org.jspecify.annotations.NullMarked;
