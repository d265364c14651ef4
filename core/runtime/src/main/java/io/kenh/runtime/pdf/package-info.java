/** Printed documents. */
@NullMarked
package io.kenh.runtime.pdf;

import org.jspecify.annotations.NullMarked;
