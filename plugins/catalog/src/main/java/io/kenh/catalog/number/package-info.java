/** Numbers as people type them. */
@NullMarked
package io.kenh.catalog.number;

import org.jspecify.annotations.NullMarked;
