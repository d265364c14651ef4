/** Price lists and what a customer pays. */
@NullMarked
package io.kenh.catalog.price;

import org.jspecify.annotations.NullMarked;
