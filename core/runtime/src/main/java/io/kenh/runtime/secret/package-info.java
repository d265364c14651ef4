/** Encryption of secrets at rest. */
@NullMarked
package io.kenh.runtime.secret;

import org.jspecify.annotations.NullMarked;
