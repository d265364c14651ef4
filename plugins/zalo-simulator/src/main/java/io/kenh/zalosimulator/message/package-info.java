/** Messages: what may be sent, to whom, when. */
@NullMarked
package io.kenh.zalosimulator.message;

import org.jspecify.annotations.NullMarked;
