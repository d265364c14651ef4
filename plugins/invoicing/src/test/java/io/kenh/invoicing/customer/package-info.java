@NullMarked
package io.kenh.invoicing.customer;

import org.jspecify.annotations.NullMarked;
