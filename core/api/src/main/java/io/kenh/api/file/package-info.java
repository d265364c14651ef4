/** Stored files. */
@NullMarked
package io.kenh.api.file;

import org.jspecify.annotations.NullMarked;
