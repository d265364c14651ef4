/** Kinds of products, as a tree. */
@NullMarked
package io.kenh.catalog.category;

import org.jspecify.annotations.NullMarked;
