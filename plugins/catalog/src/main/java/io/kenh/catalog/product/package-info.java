/** What is sold. */
@NullMarked
package io.kenh.catalog.product;

import org.jspecify.annotations.NullMarked;
