/** Which conversations belong to which documents. */
@NullMarked
package io.kenh.chatterbridge.link;

import org.jspecify.annotations.NullMarked;
