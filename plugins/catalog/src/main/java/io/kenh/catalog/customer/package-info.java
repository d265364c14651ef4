/** What customers were given, whoever they are now. */
@NullMarked
package io.kenh.catalog.customer;

import org.jspecify.annotations.NullMarked;
