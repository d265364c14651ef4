/** Errors a person gets to read. */
@NullMarked
package io.kenh.api.error;

import org.jspecify.annotations.NullMarked;
