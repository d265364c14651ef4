/** Codes for a phone's camera. */
@NullMarked
package io.kenh.runtime.qr;

import org.jspecify.annotations.NullMarked;
