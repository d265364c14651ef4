/** Customer invoices: everything this plugin adds. */
@NullMarked
package io.kenh.invoicing;

import org.jspecify.annotations.NullMarked;
