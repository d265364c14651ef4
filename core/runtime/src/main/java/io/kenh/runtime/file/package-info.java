/** Files in the database, once per content. */
@NullMarked
package io.kenh.runtime.file;

import org.jspecify.annotations.NullMarked;
