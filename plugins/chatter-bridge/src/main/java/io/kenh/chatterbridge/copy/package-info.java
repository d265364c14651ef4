/** What was said becomes entries of histories. */
@NullMarked
package io.kenh.chatterbridge.copy;

import org.jspecify.annotations.NullMarked;
