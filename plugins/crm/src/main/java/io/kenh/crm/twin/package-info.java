/** Duplicates, merging, conversion. */
@NullMarked
package io.kenh.crm.twin;

import org.jspecify.annotations.NullMarked;
