/** The enabled plugins as one immutable thing, and how it is replaced. */
@NullMarked
package io.kenh.runtime.generation;

import org.jspecify.annotations.NullMarked;
